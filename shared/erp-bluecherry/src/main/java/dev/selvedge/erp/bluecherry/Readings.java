package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When all that BlueCherry had said was last taken in.
final class Readings {

    private static final String STREAM = "readings";
    private static final int FEW = 100;

    private final Facts facts;

    Readings(Facts facts) {
        this.facts = facts;
    }

    /// Everything that had been said by then has been taken in, or put aside.
    void complete(Instant by) {
        String id = Moments.text(by);
        List<Fact> before = facts.read(STREAM, "", FEW);
        facts.add(STREAM, new Fact(id, Map.of()));
        before.stream().map(Fact::id).filter(old -> old.compareTo(id) < 0).forEach(old -> facts.remove(STREAM, old));
    }

    Optional<Instant> last() {
        return facts.last(STREAM).map(fact -> Instant.parse(fact.id()));
    }
}
