package dev.selvedge.core.model;

import java.util.Map;

/// Goods of one order that are to be told of as one parcel.
///
/// @param reference our name for it, which the marketplace shows again
/// @param lines how many pieces of each line
public record Shipment(String reference, Map<OrderLineId, Integer> lines, Tracking tracking) {
    public Shipment {
        lines = Map.copyOf(lines);
    }
}
