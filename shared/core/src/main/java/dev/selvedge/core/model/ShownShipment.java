package dev.selvedge.core.model;

import java.util.Map;
import java.util.Set;

/// A shipment as the marketplace shows it.
///
/// @param id the marketplace's own name for it
/// @param references the names that its lines were given when it was told
/// @param shipped whether it counts as on its way; else it is only announced
/// @param lines how many pieces of each line
public record ShownShipment(String id, Set<String> references, boolean shipped, Map<OrderLineId, Integer> lines) {
    public ShownShipment {
        references = Set.copyOf(references);
        lines = Map.copyOf(lines);
    }
}
