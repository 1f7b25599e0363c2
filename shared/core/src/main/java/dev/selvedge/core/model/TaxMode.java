package dev.selvedge.core.model;

/// Whether an order's prices include the tax that stands beside them.
public enum TaxMode {
    INCLUDED,
    EXCLUDED
}
