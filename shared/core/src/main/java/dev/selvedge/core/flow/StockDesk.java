package dev.selvedge.core.flow;

import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.port.Mappings;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What people decide about stock: the rules, and whether a held push may go.
public final class StockDesk {

    private final Mappings mappings;
    private final StockBook book;
    private final CaseFile file;
    private final InstantSource clock;

    public StockDesk(StockScan.Records records, InstantSource clock) {
        this.mappings = records.mappings();
        this.book = new StockBook(records.published(), records.documents());
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.clock = clock;
    }

    /// Lets the push that is held through: the next reading passes the breakers that hold it now, once, if its figures
    /// are no worse.
    ///
    /// @throws IllegalStateException if nothing is held
    public void letThrough(String reason) {
        book.changePublication(publication -> {
            if (publication.tripped().isEmpty()) {
                throw new IllegalStateException("no push of stock is held: there is nothing to let through");
            }
            return Optional.of(publication.consented(new Consent(reason, publication.tripped(), clock.instant())));
        });
        file.note(StockScan.PUSH, "consent", Map.of("reason", reason));
    }

    /// Every rule, by what it is for.
    public Map<String, String> rules() {
        return new TreeMap<>(mappings.all(Kind.STOCK_RULE));
    }

    /// Sets rules, all or none; an empty one takes what there was away.
    ///
    /// @param rules by what they are for: `sku/…`, `category/…` or `connection`
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(Map<String, String> rules) {
        rules.forEach((scope, rule) -> {
            if (!rule.isBlank()) {
                key(scope).check(rule);
            }
        });
        rules.forEach((scope, rule) -> {
            if (rule.isBlank()) {
                mappings.remove(key(scope));
            } else {
                mappings.put(key(scope), rule);
            }
        });
        file.note(StockScan.RULES, "rules", rules);
    }

    private static MappingKey key(String scope) {
        return new MappingKey(Kind.STOCK_RULE, scope);
    }
}
