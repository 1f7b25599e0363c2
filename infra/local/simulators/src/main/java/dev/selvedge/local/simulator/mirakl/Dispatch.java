package dev.selvedge.local.simulator.mirakl;

import java.util.ArrayList;
import java.util.List;

/// What the seller has told of an order's leaving.
final class Dispatch {

    private final List<Shipment> shipments = new ArrayList<>();
    private Tracking tracking = Tracking.NONE;
    private int trackingWritten;
    private int confirmed;
    private int asked;

    void track(Tracking told) {
        tracking = told;
        trackingWritten++;
    }

    void ask() {
        asked++;
    }

    void confirm() {
        confirmed++;
    }

    void add(Shipment shipment) {
        shipments.add(shipment);
    }

    void remove(Shipment shipment) {
        shipments.remove(shipment);
    }

    /// The oldest first.
    List<Shipment> shipments() {
        return List.copyOf(shipments);
    }

    boolean divided() {
        return shipments.stream().anyMatch(one -> one.state() != ShipmentState.CANCELED);
    }

    Tracking tracking() {
        return tracking;
    }

    DispatchView view(Order order) {
        return new DispatchView(
                order.purchase().shippingType(), order.deadline(), tracking, confirmed, asked, trackingWritten);
    }
}
