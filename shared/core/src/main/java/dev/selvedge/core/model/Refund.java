package dev.selvedge.core.model;

/// What a customer had back for a line of an order, in the order's tax mode.
///
/// @param id the marketplace's name for it
public record Refund(String id, Amounts amounts) {
    public Refund {
        Text.requirePresent(id, "refund");
    }
}
