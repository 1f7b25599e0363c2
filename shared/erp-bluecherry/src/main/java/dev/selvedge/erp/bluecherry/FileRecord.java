package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What became of BlueCherry's files of one name, as it was known when this was made. Files of one name and other
/// content are told apart by their digests.
final class FileRecord {

    private static final int ALL = 1_000;
    private static final String TROUBLED = "troubled";
    private static final String INSISTED = "insisted";
    private static final String BEGUN = "begun ";
    private static final String AT = "at";
    private static final String MOVED = "moved ";

    private final Facts facts;
    private final String stream;
    private final List<String> known;

    FileRecord(Facts facts, String name) {
        this.facts = facts;
        this.stream = "file/" + name;
        this.known = facts.read(stream, "", ALL).stream().map(Fact::id).toList();
    }

    /// Whether people said that it is to be read, whatever was read before.
    boolean isInsisted() {
        return known.contains(INSISTED);
    }

    /// Whether one could not be taken, and none has been since.
    boolean isTroubled() {
        return known.contains(TROUBLED);
    }

    /// Whether all that was to be done with it was.
    boolean isMoved(String digest) {
        return known.contains(MOVED + digest);
    }

    boolean isAnyMoved() {
        return known.stream().anyMatch(id -> id.startsWith(MOVED));
    }

    /// When it is heard: at the first instant that anybody gave it.
    Instant begun(String digest, Supplier<Instant> first) {
        String id = BEGUN + digest;
        if (facts.find(stream, id).isEmpty()) {
            facts.add(stream, new Fact(id, Map.of(AT, Moments.text(first.get()))));
        }
        return Instant.parse(facts.find(stream, id).orElseThrow().of(AT));
    }

    void moved(String digest) {
        add(MOVED + digest);
    }

    void troubled() {
        add(TROUBLED);
    }

    /// Nobody waits for it any more.
    void over() {
        facts.remove(stream, TROUBLED);
        facts.remove(stream, INSISTED);
    }

    void insist() {
        add(INSISTED);
    }

    private void add(String id) {
        facts.add(stream, new Fact(id, Map.of()));
    }
}
