package dev.selvedge.core.model;

/// What John Lewis must be told of one SKU.
///
/// @param quantity in whole pieces, never below zero
public record StockChange(Sku sku, int quantity) {
    public StockChange {
        if (quantity < 0) {
            throw new IllegalArgumentException("a stock of " + quantity + " for " + sku);
        }
    }
}
