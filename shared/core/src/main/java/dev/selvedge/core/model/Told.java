package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the marketplace has been told of goods that left together.
///
/// @param parcels the ERP's names of the parcels; where the marketplace takes no parcels, all of the order's
/// @param lines how many pieces of each line
/// @param shipment the marketplace's own name for it; empty where it takes no parcels
/// @param at when it was told
/// @param shown whether the marketplace has shown since that it counts it as shipped
public record Told(
        List<String> parcels,
        Map<OrderLineId, Integer> lines,
        Tracking tracking,
        Optional<String> shipment,
        Instant at,
        boolean shown) {
    public Told {
        parcels = List.copyOf(parcels);
        lines = Map.copyOf(lines);
    }

    /// What the marketplace shows, told by whomever. How it is followed is not known, and so is corrected.
    public static Told of(ShownShipment shipment, Instant now) {
        return new Told(
                shipment.references().isEmpty()
                        ? List.of(shipment.id())
                        : shipment.references().stream().sorted().toList(),
                shipment.lines(),
                Tracking.unknown(),
                Optional.of(shipment.id()),
                now,
                shipment.shipped());
    }

    /// The name under which it is told of.
    public String reference() {
        return parcels.getFirst();
    }

    /// The same goods, followed otherwise.
    public Told with(Tracking other) {
        return new Told(parcels, lines, other, shipment, at, shown);
    }

    /// The same goods, under the marketplace's own name.
    public Told as(String id, Instant when) {
        return new Told(parcels, lines, tracking, Optional.of(id), when, shown);
    }

    /// The same goods, told of once more.
    public Told at(Instant when) {
        return new Told(parcels, lines, tracking, shipment, when, shown);
    }

    /// The same goods, which the marketplace shows as shipped.
    public Told asShown() {
        return new Told(parcels, lines, tracking, shipment, at, true);
    }
}
