package dev.selvedge.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.core.port.Facts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Facts that are forgotten when the process ends.
///
/// Its steps for [Faults] are `add`, `find`, `read`, `last` and `remove`.
public final class InMemoryFacts implements Facts {

    /// By code points, which is not how Java compares texts: 😀 comes after every sign of the basic plane.
    private static final Comparator<String> BY_CHARACTERS =
            Comparator.comparing(id -> id.getBytes(UTF_8), Arrays::compareUnsigned);

    private final Faults faults = new Faults();
    private final Map<String, NavigableMap<String, Fact>> streams = new HashMap<>();

    public Faults faults() {
        return faults;
    }

    @Override
    public boolean add(String stream, Fact fact) {
        return faults.around("add", () -> put(stream, fact));
    }

    private synchronized boolean put(String stream, Fact fact) {
        return streams.computeIfAbsent(stream, _ -> new TreeMap<>(BY_CHARACTERS))
                        .putIfAbsent(fact.id(), fact)
                == null;
    }

    @Override
    public Optional<Fact> find(String stream, String id) {
        return faults.around("find", () -> get(stream, id));
    }

    private synchronized Optional<Fact> get(String stream, String id) {
        return Optional.ofNullable(in(stream).get(id));
    }

    @Override
    public List<Fact> read(String stream, String after, int most) {
        return faults.around("read", () -> some(stream, after, most));
    }

    private synchronized List<Fact> some(String stream, String after, int most) {
        return in(stream).tailMap(after, false).values().stream().limit(most).toList();
    }

    @Override
    public Optional<Fact> last(String stream) {
        return faults.around("last", () -> end(stream));
    }

    private synchronized Optional<Fact> end(String stream) {
        return Optional.ofNullable(in(stream).lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public void remove(String stream, String id) {
        faults.around("remove", () -> take(stream, id));
    }

    private synchronized Optional<Fact> take(String stream, String id) {
        return Optional.ofNullable(in(stream).remove(id));
    }

    private NavigableMap<String, Fact> in(String stream) {
        return streams.getOrDefault(stream, new TreeMap<>(BY_CHARACTERS));
    }
}
