package dev.selvedge.local.simulator.mirakl;

import org.jspecify.annotations.Nullable;

/// The pieces of one order line that are in a shipment.
public record ShipmentLine(
        String orderLineId,
        String sku,
        int quantity,
        @Nullable String packageReference) {}
