package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One parcel or pallet of an order, and what has become of it.
final class Shipment {

    private final String id;
    private final long number;
    private final Order order;
    private final List<ShipmentLine> lines;
    private final @Nullable String invoiceReference;
    private final Instant created;
    private ShipmentState state = ShipmentState.SHIPPING;
    private Tracking tracking = Tracking.NONE;
    private Instant updated;
    private @Nullable Instant shipped;
    private int trackingWritten;

    Shipment(String id, long number, Order order, Contents contents, Instant now) {
        this.id = id;
        this.number = number;
        this.order = order;
        this.lines = contents.lines();
        this.invoiceReference = contents.invoiceReference();
        this.created = now;
        this.updated = now;
    }

    /// What a seller puts into a shipment.
    record Contents(List<ShipmentLine> lines, @Nullable String invoiceReference) {}

    void track(Tracking told, Instant now) {
        tracking = told;
        trackingWritten++;
        updated = now;
    }

    void move(ShipmentState to, Instant now) {
        if (state == ShipmentState.CANCELED) {
            return;
        }
        state = to;
        updated = now;
        shipped = !open() && to != ShipmentState.CANCELED && shipped == null ? now : shipped;
    }

    boolean open() {
        return state == ShipmentState.SHIPPING;
    }

    boolean holds(String lineId) {
        return lines.stream().anyMatch(line -> line.orderLineId().equals(lineId));
    }

    String id() {
        return id;
    }

    /// Its place in the order of creation.
    long number() {
        return number;
    }

    Order order() {
        return order;
    }

    List<ShipmentLine> lines() {
        return lines;
    }

    ShipmentState state() {
        return state;
    }

    Tracking tracking() {
        return tracking;
    }

    Instant updated() {
        return updated;
    }

    ShipmentView view() {
        return new ShipmentView(
                id, order.id(), state, lines, tracking, invoiceReference, created, updated, shipped, trackingWritten);
    }
}
