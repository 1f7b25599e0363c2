package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.UUID;

/// A thing to sell, or a service such as shipping (cin7-core.md A3). Only things have stock.
final class Product {

    final UUID id;
    final String sku;
    final String name;
    final String category;
    final boolean service;
    final Stock stock;
    private ProductStatus status;
    private Instant modified;

    Product(ProductCard card, StockRows rows, Instant now) {
        this.id = Guids.of("product", card.sku());
        this.sku = card.sku();
        this.name = card.name();
        this.category = card.category();
        this.service = card.service();
        this.stock = new Stock(this, rows);
        this.status = ProductStatus.ACTIVE;
        this.modified = now;
    }

    ProductStatus status() {
        return status;
    }

    Instant modified() {
        return modified;
    }

    void become(ProductStatus next, Instant now) {
        status = next;
        modified = now;
    }
}
