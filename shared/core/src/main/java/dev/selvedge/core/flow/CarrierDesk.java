package dev.selvedge.core.flow;

import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Mappings;
import java.time.InstantSource;
import java.util.Map;

/// Where people say which of John Lewis's carriers the warehouse means.
public final class CarrierDesk {

    private static final WorkKey CARRIERS = new WorkKey(WorkKey.Kind.DISPATCH, "carriers");

    private final Decisions decisions;

    public CarrierDesk(Mappings mappings, Holds holds, Journal journal, InstantSource clock) {
        this.decisions = new Decisions(mappings, new CaseFile(holds, journal, clock));
    }

    /// Every carrier, by what the warehouse writes.
    public Map<String, String> carriers() {
        return decisions.all(Kind.CARRIER);
    }

    /// Maps carriers, all or none; an empty one takes what there was away.
    ///
    /// @param carriers by what the warehouse writes, character for character: John Lewis's code, or `name |
    /// https://…`
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(Map<String, String> carriers) {
        decisions.take(Kind.CARRIER, carriers, CARRIERS, "carriers");
    }
}
