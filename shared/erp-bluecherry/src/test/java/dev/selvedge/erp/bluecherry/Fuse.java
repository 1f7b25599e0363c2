package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.testkit.InMemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Breaks a program off at one of its calls, before or after it had its effect; or has something else happen then.
final class Fuse {

    /// The program is no more.
    static final class Blown extends RuntimeException {}

    private final int at;
    private final boolean afterwards;
    private final Runnable happening;
    private final List<String> created = new ArrayList<>();
    private int calls;

    private Fuse(int at, boolean afterwards, Runnable happening) {
        this.at = at;
        this.afterwards = afterwards;
        this.happening = happening;
    }

    static Fuse never() {
        return new Fuse(0, false, Fuse::blow);
    }

    static Fuse before(int call) {
        return new Fuse(call, false, Fuse::blow);
    }

    static Fuse after(int call) {
        return new Fuse(call, true, Fuse::blow);
    }

    static Fuse meanwhile(int call, Runnable happening) {
        return new Fuse(call, false, happening);
    }

    private static void blow() {
        throw new Blown();
    }

    /// The files that were created, in that sequence.
    List<String> created() {
        return created;
    }

    int calls() {
        return calls;
    }

    @Override
    public String toString() {
        return (afterwards ? "after" : "before") + " call " + at;
    }

    private <T> T call(Supplier<T> effect) {
        calls++;
        boolean now = calls == at;
        if (now && !afterwards) {
            happening.run();
        }
        T result = effect.get();
        if (now && afterwards) {
            happening.run();
        }
        return result;
    }

    private void run(Runnable effect) {
        call(() -> {
            effect.run();
            return true;
        });
    }

    Facts facts(Facts inner) {
        return new Facts() {
            @Override
            public boolean add(String stream, Fact fact) {
                return call(() -> inner.add(stream, fact));
            }

            @Override
            public Optional<Fact> find(String stream, String id) {
                return call(() -> inner.find(stream, id));
            }

            @Override
            public List<Fact> read(String stream, String after, int most) {
                return call(() -> inner.read(stream, after, most));
            }

            @Override
            public Optional<Fact> last(String stream) {
                return call(() -> inner.last(stream));
            }

            @Override
            public void remove(String stream, String id) {
                run(() -> inner.remove(stream, id));
            }
        };
    }

    /// A move is a copy and a deletion, and may be broken off in between.
    Files files(InMemoryFiles inner) {
        return new Files() {
            @Override
            public List<Listed> list(String folder) {
                return call(() -> inner.list(folder));
            }

            @Override
            public Optional<byte[]> read(String path) {
                return call(() -> inner.read(path));
            }

            @Override
            public boolean create(String path, byte[] content) {
                return call(() -> {
                    created.add(path);
                    return inner.create(path, content);
                });
            }

            @Override
            public void move(String from, String to) {
                run(() -> inner.read(from).ifPresent(content -> inner.put(to, content)));
                run(() -> inner.delete(from));
            }
        };
    }

    Hearing hearing(Hearing inner) {
        return (what, source, at) -> run(() -> inner.heard(what, source, at));
    }

    Troubles troubles(Troubles inner) {
        return new Troubles() {
            @Override
            public void met(Trouble trouble) {
                run(() -> inner.met(trouble));
            }

            @Override
            public void over(String name) {
                run(() -> inner.over(name));
            }
        };
    }
}
