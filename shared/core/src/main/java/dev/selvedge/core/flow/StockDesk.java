package dev.selvedge.core.flow;

import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.MappingKey.Kind;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What people decide about stock: the rules, and whether a held push may go.
public final class StockDesk {

    private final Decisions decisions;
    private final StockBook book;
    private final CaseFile file;
    private final InstantSource clock;

    public StockDesk(StockScan.Records records, InstantSource clock) {
        this.book = new StockBook(records.published(), records.documents());
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.decisions = new Decisions(records.mappings(), file);
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
        return decisions.all(Kind.STOCK_RULE);
    }

    /// Sets rules, all or none; an empty one takes what there was away.
    ///
    /// @param rules by what they are for: `sku/…`, `category/…` or `connection`
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(Map<String, String> rules) {
        decisions.take(Kind.STOCK_RULE, rules, StockScan.RULES, "rules");
    }
}
