package dev.selvedge.core.model;

/// What John Lewis must be told of one SKU.
///
/// @param quantity in whole pieces, never below zero
/// @param sold how many pieces that customers have bought, and that the ERP did not know of, have come off already
public record StockChange(Sku sku, int quantity, int sold) {
    public StockChange {
        if (quantity < 0) {
            throw new IllegalArgumentException("a stock of " + quantity + " for " + sku);
        }
    }

    public StockChange(Sku sku, int quantity) {
        this(sku, quantity, 0);
    }

    /// The same when customers have bought so many by now.
    public StockChange soldBy(int now) {
        int more = Math.max(0, now - sold);
        return new StockChange(sku, Math.max(0, quantity - more), sold + more);
    }
}
