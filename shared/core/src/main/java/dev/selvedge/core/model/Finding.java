package dev.selvedge.core.model;

/// How an offer and what we believe of it compare.
public enum Finding {
    /// John Lewis shows what it confirmed, or what the ERP can sell.
    AGREES,
    /// It shows less, by no more than customers have bought.
    SOLD_SINCE,
    /// It is being told anyway.
    BEING_TOLD,
    /// It shows something that nobody told it.
    DIFFERS,
    /// It has an offer for a SKU that the ERP does not have.
    WITHOUT_SKU,
    /// It has no offer for a SKU of the ERP.
    WITHOUT_OFFER
}
