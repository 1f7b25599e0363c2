package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The files of BlueCherry's that are heard, in their sequence; each at an instant of its own, later than the one
/// before.
final class Sources {

    private static final String STREAM = "sources";
    private static final String FILE = "file";

    private final Facts facts;
    private final InstantSource clock;

    Sources(Facts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// When a file is heard that is begun now.
    Instant next(String file) {
        while (true) {
            Instant last =
                    facts.last(STREAM).map(fact -> Instant.parse(fact.id())).orElse(Instant.EPOCH);
            Instant next = Moments.later(clock.instant(), last);
            if (facts.add(STREAM, new Fact(Moments.text(next), Map.of(FILE, file)))) {
                return next;
            }
        }
    }

    /// The file that was begun last, in which a run may have been broken off.
    Optional<String> last() {
        return facts.last(STREAM).map(fact -> fact.of(FILE));
    }
}
