package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;

/// A shelf in the books: a product in a bin of a location. `available` is `onHand` less `allocated`.
public record StockEntry(
        String sku, String location, String bin, BigDecimal onHand, BigDecimal allocated, BigDecimal available) {

    static StockEntry of(Product product, Shelf shelf) {
        return new StockEntry(
                product.sku, shelf.location, shelf.bin, shelf.onHand(), shelf.allocated(), shelf.available());
    }
}
