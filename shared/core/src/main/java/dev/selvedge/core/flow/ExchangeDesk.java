package dev.selvedge.core.flow;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Mappings;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where people say what becomes of the post that is held, and by which codes the ERP knows what we tell it of.
public final class ExchangeDesk {

    private static final Set<MappingKey.Kind> CODES = Collections.unmodifiableSet(EnumSet.of(
            MappingKey.Kind.DIVISION,
            MappingKey.Kind.WAREHOUSE,
            MappingKey.Kind.CUSTOMER,
            MappingKey.Kind.STORE,
            MappingKey.Kind.TERMS));

    private final Exchange exchange;
    private final Decisions decisions;
    private final CaseFile file;

    public ExchangeDesk(Exchange exchange, Mappings mappings, Holds holds, Journal journal, InstantSource clock) {
        this.exchange = exchange;
        this.file = new CaseFile(holds, journal, clock);
        this.decisions = new Decisions(mappings, file);
    }

    /// Every code, by its kind and by what it is for: `sku/…`, `category/…` or `connection`.
    public Map<MappingKey.Kind, Map<String, String>> codes() {
        Map<MappingKey.Kind, Map<String, String>> codes = new EnumMap<>(MappingKey.Kind.class);
        CODES.forEach(kind -> codes.put(kind, decisions.all(kind)));
        return codes;
    }

    /// Maps codes of one kind, all or none; an empty one takes what there was away.
    ///
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(MappingKey.Kind kind, Map<String, String> codes) {
        if (!CODES.contains(kind)) {
            throw new IllegalArgumentException(kind + " is none of " + CODES);
        }
        decisions.take(kind, codes, new WorkKey(Kind.FILE, "codes"), kind.name());
    }

    /// A file that was put aside is read again, or an order that was turned down is sent again.
    ///
    /// @return whether there is such a thing
    public boolean again(String name, String by) {
        boolean found = exchange.again(name);
        if (found) {
            file.note(new WorkKey(Kind.FILE, name), "again", Map.of("by", by));
        }
        return found;
    }

    /// Nothing was lost with a file that was put aside: nobody need think of it any more.
    public void dismiss(String name, String by, String reason) {
        WorkKey key = new WorkKey(Kind.FILE, name);
        file.note(key, "dismissed", Map.of("by", by, "reason", reason));
        file.release(key);
    }
}
