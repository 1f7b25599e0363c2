package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.ShipmentLine;
import dev.selvedge.local.simulator.mirakl.ShipmentState;
import dev.selvedge.local.simulator.mirakl.ShipmentView;
import dev.selvedge.local.simulator.mirakl.Tracking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// One order at the end of the day, by both partners' books.
///
/// @param sale ours, void or not; empty where none was placed
/// @param holds what of it is held, by kind
record Doorstep(OrderView order, List<ShipmentView> shipments, Optional<Sale> sale, Map<Kind, Hold> holds) {

    static Doorstep of(World world, OrderView order) {
        Map<Kind, Hold> holds = new TreeMap<>();
        world.records.holds.all().stream()
                .filter(hold -> hold.key().id().equals(order.id()))
                .filter(hold -> hold.key().kind() != Kind.MESSAGE && hold.key().kind() != Kind.STOCK)
                .forEach(hold -> holds.put(hold.key().kind(), hold));
        List<Sale> sales = world.erp().sales(order.id()).stream()
                .filter(sale ->
                        !world.typed.contains(sale.id()) && !sale.number().isEmpty())
                .toList();
        return new Doorstep(
                order,
                world.scene.mirakl().shipments(order.id()).stream()
                        .filter(shipment -> shipment.state() != ShipmentState.CANCELED)
                        .toList(),
                sales.stream()
                        .filter(Sale::stands)
                        .findFirst()
                        .or(() -> sales.stream().findFirst()),
                holds);
    }

    String id() {
        return order.id();
    }

    WorkKey key(Kind kind) {
        return new WorkKey(kind, id());
    }

    boolean isHeld(Kind... kinds) {
        return Set.of(kinds).stream().anyMatch(holds::containsKey);
    }

    /// John Lewis still waits for it.
    boolean isOpen() {
        return Alarms.isOpen(order);
    }

    boolean isToShip() {
        return order.state() == OrderState.SHIPPING;
    }

    boolean isCancelled() {
        return order.state() == OrderState.CANCELED || order.state() == OrderState.REFUSED;
    }

    List<Sale.Parcel> parcels() {
        return sale.map(Sale::parcels).orElse(List.of());
    }

    /// How many of each SKU have left.
    Map<String, Long> left() {
        return sale.map(Sale::left).orElse(Map.of());
    }

    Map<String, Long> ordered() {
        return sum(LineView::quantity);
    }

    /// How many of each SKU John Lewis wants, sent or not.
    Map<String, Long> owed() {
        return sum(line -> line.state() == OrderState.REFUSED ? 0 : line.quantity() - line.cancelled());
    }

    Map<String, Long> shipped() {
        return sum(LineView::shipped);
    }

    private Map<String, Long> sum(ToLongFunction<LineView> part) {
        Map<String, Long> sum = new TreeMap<>();
        order.lines().forEach(line -> sum.merge(line.sku(), part.applyAsLong(line), Long::sum));
        sum.values().removeIf(many -> many == 0);
        return sum;
    }

    /// What has left and does not count as shipped.
    Map<String, Long> unconfirmed() {
        return beyond(left(), shipped());
    }

    /// Whether a shipment at John Lewis holds what no parcel in the ERP does.
    boolean isPackedOtherwise() {
        return shipments.stream()
                .map(shipment -> shipment.lines().stream()
                        .collect(Collectors.groupingBy(
                                ShipmentLine::sku, Collectors.summingLong(ShipmentLine::quantity))))
                .anyMatch(goods ->
                        parcels().stream().noneMatch(parcel -> parcel.pieces().equals(goods)));
    }

    /// The SKUs that are in a parcel together with one of these.
    Set<String> packedWith(Set<String> skus) {
        return parcels().stream()
                .map(parcel -> parcel.pieces().keySet())
                .filter(packed -> packed.stream().anyMatch(skus::contains))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /// What one has more of than the other.
    static Map<String, Long> beyond(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> beyond = new TreeMap<>();
        one.forEach((sku, many) -> {
            long more = many - other.getOrDefault(sku, 0L);
            if (more > 0) {
                beyond.put(sku, more);
            }
        });
        return beyond;
    }

    /// Whether all that John Lewis wants has left.
    boolean hasLeftWhole() {
        return beyond(owed(), left()).isEmpty();
    }

    /// What John Lewis has been told about following it.
    List<Tracking> tracked() {
        return shipments.isEmpty()
                ? List.of(order.dispatch().tracking())
                : shipments.stream().map(ShipmentView::tracking).toList();
    }

    @Override
    public String toString() {
        return id() + " is " + order.state() + ", owed " + owed() + ", shipped " + shipped() + ", left " + left()
                + "; held: "
                + holds.values().stream()
                        .map(hold -> hold.key().kind() + " " + hold.reason() + ": " + hold.explanation())
                        .toList();
    }
}
