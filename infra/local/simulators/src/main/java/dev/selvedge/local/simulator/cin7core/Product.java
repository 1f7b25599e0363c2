package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.UUID;

/// A thing to sell, or a service such as shipping (cin7-core.md A3). Only things have stock.
final class Product {

    final UUID id;
    final String sku;
    final String name;
    final boolean service;
    final Stock stock = new Stock();
    private ProductStatus status;
    private Instant modified;

    Product(String sku, String name, boolean service, Instant now) {
        this.id = Guids.of("product", sku);
        this.sku = sku;
        this.name = name;
        this.service = service;
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
