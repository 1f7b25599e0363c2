package dev.selvedge.testkit;

import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One order at the shipping desk: how it stands, how it stood a moment ago, and what was told of it.
final class InMemoryShippedOrder {

    private static final Set<OrderState> TRACKED = Set.of(OrderState.TO_SHIP, OrderState.SHIPPED);

    /// A shipment of the order.
    record Parcel(String reference, Map<OrderLineId, Integer> lines, Tracking tracking, boolean left) {
        int pieces(OrderLineId line) {
            return lines.getOrDefault(line, 0);
        }
    }

    private final InstantSource clock;
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();
    private @Nullable ShownOrder now;
    private @Nullable ShownOrder before;
    private Instant shownFrom = Instant.MIN;
    private Optional<Tracking> tracking = Optional.empty();
    private int confirmed;
    private int tracked;

    InMemoryShippedOrder(InstantSource clock) {
        this.clock = clock;
    }

    void put(ShownOrder order) {
        now = order;
        shownFrom = Instant.MIN;
    }

    private ShownOrder now() {
        return Optional.ofNullable(now).orElseThrow();
    }

    OrderId id() {
        return now().id();
    }

    OrderState state() {
        return now().state();
    }

    String stateName() {
        return now().stateName();
    }

    boolean isTrackable() {
        return TRACKED.contains(state());
    }

    boolean isNumberNeeded(ShippingRules rules) {
        return now().shippingType()
                .map(type -> rules.shippingTypes().getOrDefault(type, true))
                .orElse(true);
    }

    void track(Tracking told) {
        tracking = Optional.of(told);
        tracked++;
    }

    void ship(Duration late) {
        confirmed++;
        shipped(late, _ -> true);
    }

    /// Why a shipment cannot be taken; empty if it can.
    Optional<String> objection(Shipment shipment, boolean partsOfLines) {
        for (Map.Entry<OrderLineId, Integer> part : shipment.lines().entrySet()) {
            int open = line(part.getKey())
                    .map(line -> line.left() - packed(line.id()))
                    .orElse(0);
            if (part.getValue() < 1 || part.getValue() > open || (!partsOfLines && part.getValue() < open)) {
                return Optional.of("of line " + part.getKey() + " there are " + open + " to ship");
            }
        }
        return shipment.lines().isEmpty() ? Optional.of("the shipment is empty") : Optional.empty();
    }

    private Optional<ShownLine> line(OrderLineId id) {
        return now().lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private int packed(OrderLineId line) {
        return parcels.values().stream().mapToInt(parcel -> parcel.pieces(line)).sum();
    }

    private int gone(OrderLineId line) {
        return parcels.values().stream()
                .filter(Parcel::left)
                .mapToInt(parcel -> parcel.pieces(line))
                .sum();
    }

    void add(String id, Shipment shipment) {
        parcels.put(id, new Parcel(shipment.reference(), shipment.lines(), shipment.tracking(), false));
        tracked++;
    }

    Parcel parcel(String id) {
        return Optional.ofNullable(parcels.get(id)).orElseThrow();
    }

    void correct(String id, Tracking told) {
        parcels.computeIfPresent(
                id, (_, parcel) -> new Parcel(parcel.reference(), parcel.lines(), told, parcel.left()));
        tracked++;
    }

    /// Once more does no harm.
    void leave(String id, Duration late) {
        Parcel parcel = parcel(id);
        if (!parcel.left()) {
            parcels.put(id, new Parcel(parcel.reference(), parcel.lines(), parcel.tracking(), true));
            confirmed++;
            shipped(late, line -> gone(line.id()) >= line.left());
        }
    }

    void cancel(String id) {
        parcels.remove(id);
    }

    /// Lines that are gone are shipped; once nothing is open, so is the order.
    private void shipped(Duration late, Predicate<ShownLine> isGone) {
        List<ShownLine> lines = now().lines().stream()
                .map(line -> line.state() == LineState.OPEN && isGone.test(line) ? shipped(line) : line)
                .toList();
        boolean whole = lines.stream().noneMatch(line -> line.state() == LineState.OPEN);
        before = shown();
        now = new ShownOrder(
                id(),
                whole ? OrderState.SHIPPED : state(),
                whole ? "SHIPPED" : stateName(),
                now().createdAt(),
                clock.instant(),
                now().deadline(),
                now().shippingType(),
                now().taxMode(),
                lines);
        shownFrom = clock.instant().plus(late);
    }

    private static ShownLine shipped(ShownLine line) {
        return new ShownLine(line.id(), line.sku(), LineState.SHIPPED, line.ordered(), line.cancelled(), line.money());
    }

    /// As it stands, or, for a while after it was told of, as it stood.
    ShownOrder shown() {
        boolean isLate = clock.instant().isBefore(shownFrom);
        return isLate && before != null ? before : now();
    }

    List<ShownShipment> shipments() {
        return parcels.entrySet().stream()
                .map(parcel -> new ShownShipment(
                        parcel.getKey(),
                        Set.of(parcel.getValue().reference()),
                        parcel.getValue().left(),
                        parcel.getValue().lines()))
                .toList();
    }

    Optional<Tracking> tracking() {
        return tracking;
    }

    int confirmed() {
        return confirmed;
    }

    int tracked() {
        return tracked;
    }
}
