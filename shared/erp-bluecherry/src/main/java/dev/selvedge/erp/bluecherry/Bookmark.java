package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How far a reading has come. It does not go back.
final class Bookmark {

    private static final int FEW = 100;

    private final Facts facts;
    private final String stream;

    Bookmark(Facts facts, String stream) {
        this.facts = facts;
        this.stream = stream;
    }

    Optional<Instant> at() {
        return facts.last(stream).map(fact -> Instant.parse(fact.id()));
    }

    void set(Instant at) {
        facts.add(stream, new Fact(Moments.text(at), Map.of()));
        String last = facts.last(stream).map(Fact::id).orElseThrow();
        facts.read(stream, "", FEW).stream()
                .map(Fact::id)
                .filter(old -> old.compareTo(last) < 0)
                .forEach(old -> facts.remove(stream, old));
    }
}
