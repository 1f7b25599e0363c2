package dev.selvedge.core.model;

/// Why John Lewis did not take a line of stock.
public enum RefusalCause {
    /// It has no offer with this SKU.
    UNKNOWN_OFFER,
    /// It does not like the quantity.
    BAD_VALUE,
    /// Anything else, in its own words.
    OTHER
}
