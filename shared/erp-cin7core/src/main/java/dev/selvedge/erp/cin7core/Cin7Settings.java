package dev.selvedge.erp.cin7core;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Where the supplier's Cin7 Core is, and the names in it that a sale refers to: each must exist there.
///
/// @param customer the one customer that stands for John Lewis
/// @param location from which orders are supplied
/// @param stockLocations whose stock is sold at John Lewis, at least one, each spelled as in Cin7
/// @param shippingProduct the name of the service product under which carriage is charged
/// @param lineTotal what Cin7 expects as a line's `Total` when prices exclude tax
/// @param callEvery the least time between two calls: 60 a minute are allowed
/// @param patience how long a worker waits for its turn to call
/// @param stockPatience how long a reading of the stock waits for its turn: less than `patience`, so that orders go
/// first, and no less than `callEvery`, since a page may take more than one call
/// @param searchLag how long a new sale may be missing from the list
public record Cin7Settings(
        URI url,
        String customer,
        String location,
        List<String> stockLocations,
        String shippingProduct,
        LineTotal lineTotal,
        Duration callEvery,
        Duration patience,
        Duration stockPatience,
        Duration searchLag,
        Duration connectTimeout,
        Duration readTimeout) {

    public Cin7Settings {
        stockLocations = List.copyOf(stockLocations);
        if (stockLocations.isEmpty()) {
            throw new IllegalArgumentException("no location whose stock is sold");
        }
    }

    /// The two readings of `Total` on a line whose price excludes tax; the document leaves it open (cin7-core.md A2).
    public enum LineTotal {
        PRICE,
        PRICE_PLUS_TAX
    }
}
