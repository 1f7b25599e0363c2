package dev.selvedge.local.simulator.cin7core;

/// A line of the ship task: boxes that have left, or that are planned to (cin7-core.md A2, `IsShipped`).
record ShipLine(Shipment shipment, boolean shipped) {

    boolean holds(String box) {
        return shipment.names().contains(box.strip());
    }

    boolean holds(Packed packed) {
        return holds(packed.box());
    }

    boolean sharesABoxWith(ShipLine other) {
        return shipment.names().stream().anyMatch(other::holds);
    }
}
