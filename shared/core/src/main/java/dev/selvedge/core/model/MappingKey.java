package dev.selvedge.core.model;

/// What is mapped: a marketplace's word, of one kind, to the ERP's; or what a rule is for to the rule.
public record MappingKey(Kind kind, String from) {

    /// The kinds of words that are mapped.
    public enum Kind {
        /// The marketplace's tax codes of a line, sorted and joined by `+`, to a tax rule of the ERP.
        TAX,
        /// A carrier as the warehouse writes it, to a [Carrier].
        CARRIER,
        /// `sku/…`, `category/…` or `connection` to a [StockRule].
        STOCK_RULE,
        /// What the marketplace allows, read from it once a day.
        PLATFORM
    }

    public MappingKey {
        Text.requirePresent(from, "mapping");
    }

    /// Refuses what this cannot be mapped to.
    ///
    /// @throws IllegalArgumentException with the reason, for the person who enters it
    public void check(String to) {
        switch (kind) {
            case STOCK_RULE -> StockRules.check(from, to);
            case CARRIER -> Carrier.parse(to);
            case TAX, PLATFORM -> {}
        }
    }

    @Override
    public String toString() {
        return kind + "/" + from;
    }
}
