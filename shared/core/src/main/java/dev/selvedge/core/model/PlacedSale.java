package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;

/// The sale that an order became.
///
/// @param pieces how many of each SKU were placed
/// @param at since when the ERP has it, on our clock
public record PlacedSale(ErpReference sale, Map<Sku, Integer> pieces, Instant at) {
    public PlacedSale {
        pieces = Map.copyOf(pieces);
    }
}
