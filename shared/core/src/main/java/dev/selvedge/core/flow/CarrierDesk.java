package dev.selvedge.core.flow;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Mappings;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/// Where people say which of John Lewis's carriers the warehouse means.
public final class CarrierDesk {

    private static final WorkKey CARRIERS = new WorkKey(WorkKey.Kind.DISPATCH, "carriers");

    private final Mappings mappings;
    private final CaseFile file;

    public CarrierDesk(Mappings mappings, Holds holds, Journal journal, InstantSource clock) {
        this.mappings = mappings;
        this.file = new CaseFile(holds, journal, clock);
    }

    /// Every carrier, by what the warehouse writes.
    public Map<String, String> carriers() {
        return new TreeMap<>(mappings.all(Kind.CARRIER));
    }

    /// Maps carriers, all or none; an empty one takes what there was away.
    ///
    /// @param carriers by what the warehouse writes, character for character: John Lewis's code, or `name |
    /// https://…`
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(Map<String, String> carriers) {
        carriers.forEach((written, carrier) -> {
            if (!carrier.isBlank()) {
                key(written).check(carrier);
            }
        });
        carriers.forEach((written, carrier) -> {
            if (carrier.isBlank()) {
                mappings.remove(key(written));
            } else {
                mappings.put(key(written), carrier);
            }
        });
        file.note(CARRIERS, "carriers", carriers);
    }

    private static MappingKey key(String written) {
        return new MappingKey(Kind.CARRIER, written);
    }
}
