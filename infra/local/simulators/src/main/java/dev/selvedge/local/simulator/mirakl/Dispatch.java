package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// How an order leaves: its shipments, and what the seller has told.
final class Dispatch {

    private final List<OrderLine> lines;
    private final List<Shipment> shipments = new ArrayList<>();
    private Tracking tracking = Tracking.NONE;
    private int trackingWritten;
    private int confirmed;
    private int asked;

    Dispatch(List<OrderLine> lines) {
        this.lines = lines;
    }

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
        packed(shipment, OrderLine::pack);
    }

    void remove(Shipment shipment) {
        shipments.remove(shipment);
        packed(shipment, OrderLine::unpack);
    }

    /// @param at the date that the order's lines carry, in whole seconds
    void send(Shipment shipment, Instant now, Instant at) {
        confirmed++;
        shipment.move(ShipmentState.SHIPPED, now);
        packed(shipment, (line, pieces) -> line.send(pieces, at));
    }

    /// Some pieces of a line are about to be cancelled. Those in no shipment go first; when they are not enough,
    /// shipments that have not left are cancelled whole, the newest first. That is a guess.
    void free(OrderLine line, int pieces, Instant now) {
        for (Shipment shipment : shipments.reversed()) {
            if (line.lacks(pieces) && shipment.open() && shipment.holds(line.id())) {
                shipment.move(ShipmentState.CANCELED, now);
                packed(shipment, OrderLine::unpack);
            }
        }
    }

    /// The order moves as a whole and takes its shipments with it.
    void follow(OrderState order, Instant now) {
        ShipmentState.following(order).ifPresent(to -> shipments.forEach(shipment -> shipment.move(to, now)));
    }

    private void packed(Shipment shipment, ObjIntConsumer<OrderLine> change) {
        for (ShipmentLine packed : shipment.lines()) {
            lines.stream()
                    .filter(line -> line.id().equals(packed.orderLineId()))
                    .forEach(line -> change.accept(line, packed.quantity()));
        }
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
                order.purchase().shippingType(),
                order.deadline(),
                tracking,
                order.state().shipped() ? lastShipped() : null,
                confirmed,
                asked,
                trackingWritten);
    }

    private @Nullable Instant lastShipped() {
        return lines.stream()
                .map(OrderLine::shipped)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
