package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Call;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rows of stock a caller wants (cin7-core.md A3).
///
/// The document says only how `Name` matches. `Sku` is read as loose as in `/product`; `Location`, `Batch` and
/// `Category` as exact, case included: readings.
record StockQuery(
        @Nullable UUID id,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String location,
        @Nullable String batch,
        @Nullable String category) {

    static StockQuery of(Call call) {
        return new StockQuery(
                Guids.read("ID", call.parameter("ID")),
                call.parameter("Sku"),
                call.parameter("Name"),
                call.parameter("Location"),
                call.parameter("Batch"),
                call.parameter("Category"));
    }

    boolean finds(Shelf shelf) {
        return finds(shelf.product) && Filters.equal(shelf.location, location) && Filters.equal(shelf.batch, batch);
    }

    private boolean finds(Product product) {
        return (id == null || product.id.equals(id))
                && Filters.contains(product.sku, sku)
                && Filters.startsWith(product.name, name)
                && Filters.equal(product.category, category);
    }
}
