package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;

/// A shelf in the books: a product, or one batch of it, in a bin of a location. `available` is `onHand`
/// less `allocated`.
public record StockEntry(
        String sku,
        String location,
        String bin,
        String batch,
        BigDecimal onHand,
        BigDecimal allocated,
        BigDecimal available) {

    static StockEntry of(Shelf shelf) {
        return new StockEntry(
                shelf.product.sku,
                shelf.location,
                shelf.bin,
                shelf.batch,
                shelf.onHand(),
                shelf.allocated(),
                shelf.available());
    }
}
