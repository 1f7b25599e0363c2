package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is heard of BlueCherry, in its sequence; each at an instant of its own, later than the one before.
final class Sources {

    private static final String STREAM = "sources";
    private static final String FILE = "file";
    private static final String DIGEST = "digest";

    private final Facts facts;
    private final InstantSource clock;

    Sources(Facts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// When something is heard: for as long as nothing else has been since, always the same.
    Instant at(String file, String digest) {
        while (true) {
            Optional<Fact> last = facts.last(STREAM);
            if (last.isPresent() && is(file, digest, last.get())) {
                return at(last.get());
            }
            Instant next = Moments.later(clock.instant(), last.map(Sources::at).orElse(Instant.EPOCH));
            if (facts.add(STREAM, new Fact(Moments.text(next), Map.of(FILE, file, DIGEST, digest)))) {
                return next;
            }
        }
    }

    /// The file that was begun last, in which a run may have been broken off.
    Optional<String> last() {
        return facts.last(STREAM).map(fact -> fact.of(FILE));
    }

    private static boolean is(String file, String digest, Fact fact) {
        return List.of(file, digest).equals(List.of(fact.of(FILE), fact.of(DIGEST)));
    }

    private static Instant at(Fact fact) {
        return Instant.parse(fact.id());
    }
}
