package dev.selvedge.core.model;

/// The identity of one piece of work, derived from the business fact and spelled here only.
public record WorkKey(Kind kind, String id) {

    /// What kind of work it is.
    public enum Kind {
        /// An order becomes a sale in the ERP, once.
        ORDER,
        /// A sale that was placed is voided since the order was cancelled.
        CANCELLATION,
        /// An order changed after it was placed: somebody must amend the sale.
        CHANGE,
        /// The ERP's total of a sale is not the marketplace's: somebody must compare them.
        TOTAL,
        /// The ERP could not cover an order that it took.
        OVERSELL,
        /// The ERP's number goes back to the marketplace.
        REFERENCE,
        /// The marketplace is told what of an order has left.
        DISPATCH,
        /// What the marketplace was told changed in the ERP since.
        CORRECTION,
        /// The sale in the ERP is not, or no longer, what was placed.
        SALE,
        /// Stock goes to the marketplace: `push`, or what of it is held.
        STOCK,
        /// A payout becomes entries in the ledger.
        REMITTANCE,
        /// One of those entries, once.
        POSTING,
        /// A file, or what else a partner that works in batches is written to by: `in/…` or `out/…`.
        FILE,
        /// A message that nobody could read.
        MESSAGE
    }

    public WorkKey {
        Text.requirePresent(id, "work key");
    }

    public static WorkKey of(Kind kind, OrderId order) {
        return new WorkKey(kind, order.value());
    }

    /// `ORDER/X-A`; [#parse] reads it back.
    @Override
    public String toString() {
        return kind + "/" + id;
    }

    public static WorkKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not a work key: " + text);
        }
        return new WorkKey(Kind.valueOf(text.substring(0, slash)), text.substring(slash + 1));
    }
}
