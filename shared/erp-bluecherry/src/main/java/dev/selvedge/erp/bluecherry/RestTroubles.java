package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.util.Map;
import java.util.Optional;

/// What the interface shows and cannot be taken. It shows the same at every reading: people hear of it once.
final class RestTroubles {

    private static final String STREAM = "rest/troubles";
    private static final String WHY = "why";

    private final Facts facts;

    RestTroubles(Facts facts) {
        this.facts = facts;
    }

    /// Told first and written down afterwards: twice is better than never.
    void met(String name, Unreadable unreadable, Troubles troubles) {
        Optional<Fact> before = facts.find(STREAM, name);
        if (before.filter(told -> told.of(WHY).equals(unreadable.why())).isPresent()) {
            return;
        }
        troubles.met(new Trouble(name, unreadable.line(), unreadable.why()));
        before.ifPresent(old -> facts.remove(STREAM, name));
        facts.add(STREAM, new Fact(name, Map.of(WHY, unreadable.why())));
    }

    void over(String name, Troubles troubles) {
        if (facts.find(STREAM, name).isPresent()) {
            troubles.over(name);
            facts.remove(STREAM, name);
        }
    }
}
