package dev.selvedge.local.simulator.cin7core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the warehouse did with a sale: pick, pack into boxes, ship box by box (cin7-core.md A2, `/sale/fulfilment`).
final class Fulfilment {

    private boolean picked;
    private final List<Packed> packed = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();

    boolean isPicked() {
        return picked;
    }

    List<Packed> packed() {
        return List.copyOf(packed);
    }

    List<Shipment> shipments() {
        return List.copyOf(shipments);
    }

    void pick() {
        picked = true;
    }

    void pack(List<Packed> boxes) {
        packed.addAll(boxes);
    }

    void ship(Shipment shipment) {
        shipments.add(shipment);
    }

    List<Packed> inBox(String box) {
        return packed.stream().filter(line -> line.box().equals(box)).toList();
    }

    boolean shipped(String box) {
        return shipments.stream().anyMatch(shipment -> shipment.box().equals(box));
    }

    Status pickStatus() {
        return picked ? Status.AUTHORISED : Status.NOT_AVAILABLE;
    }

    Status packStatus() {
        return packed.isEmpty() ? Status.NOT_AVAILABLE : Status.AUTHORISED;
    }

    /// Authorised once every box has gone (cin7-core.md A2).
    Status shipStatus() {
        if (shipments.isEmpty()) {
            return Status.NOT_AVAILABLE;
        }
        Set<String> boxes = packed.stream().map(Packed::box).collect(Collectors.toSet());
        return shipments.size() == boxes.size() ? Status.AUTHORISED : Status.PARTIALLY_AUTHORISED;
    }
}
