package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.ShipmentView;
import dev.selvedge.local.simulator.mirakl.Tracking;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether what holds an order is so, by both partners' books.
final class HeldRightly {

    private static final Set<Kind> ON_ITS_WAY = Set.of(Kind.DISPATCH, Kind.CORRECTION, Kind.SALE);
    private static final int LONGEST_NUMBER = 255;

    private final World world;
    private final Counter counter;
    private final Packers packers;

    HeldRightly(World world, Counter counter, Packers packers) {
        this.world = world;
        this.counter = counter;
        this.packers = packers;
    }

    /// A hold of an order whose cause is not there.
    Optional<String> wrongly(Doorstep order) {
        return order.holds().values().stream()
                .filter(hold -> ON_ITS_WAY.contains(hold.key().kind()) && !isTrue(order, hold))
                .map(hold -> hold.key().kind() + " " + hold.reason() + " is not so: " + order)
                .findFirst();
    }

    private boolean isTrue(Doorstep order, Hold hold) {
        return switch (hold.reason()) {
            case CARRIER_MISSING -> parcel(order, parcel -> parcel.carrier().isBlank());
            case CARRIER_NOT_MAPPED ->
                parcel(
                        order,
                        parcel -> !parcel.carrier().isBlank() && code(parcel).isEmpty());
            case CARRIER_NOT_LISTED -> parcel(order, this::isUnlisted);
            case MARKETPLACE_REFUSED -> parcel(order, this::isUnlisted);
            case TRACKING_MISSING -> parcel(order, parcel -> parcel.number().isEmpty());
            case TRACKING_UNUSABLE -> parcel(order, parcel -> parcel.number().length() > LONGEST_NUMBER);
            case TRACKING_SHARED -> parcel(order, parcel -> isElsewhere(order, parcel.number()));
            case SKU_NOT_ORDERED, SHIPPED_TOO_MANY ->
                !Doorstep.beyond(order.left(), order.ordered()).isEmpty();
            case CANCELLED_BUT_SHIPPED ->
                order.isCancelled()
                        ? !order.left().isEmpty()
                        : !Doorstep.beyond(order.left(), order.owed()).isEmpty();
            case UNSHIPPED_AFTER_CONFIRMED ->
                !Doorstep.beyond(order.shipped(), order.left()).isEmpty()
                        || (!order.shipped().isEmpty() && !order.unconfirmed().isEmpty())
                        || order.isPackedOtherwise();
            case NOT_THE_PLACED_SALE ->
                world.erp().sales(order.id()).stream().filter(Sale::stands).count()
                        > (order.sale().filter(Sale::stands).isPresent() ? 1 : 0);
            case SALE_VOIDED_IN_ERP ->
                order.sale().filter(sale -> !sale.stands()).isPresent();
            case SALE_CHANGED_IN_ERP ->
                order.sale().filter(sale -> !sale.pieces().equals(order.owed())).isPresent();
            case SALE_NOT_MOVING -> order.sale().filter(packers::isBegun).isEmpty();
            default -> false;
        };
    }

    private static boolean parcel(Doorstep order, Predicate<Sale.Parcel> some) {
        return order.parcels().stream().anyMatch(some);
    }

    private Optional<String> code(Sale.Parcel parcel) {
        return counter.carrier(parcel.carrier());
    }

    private boolean isUnlisted(Sale.Parcel parcel) {
        return code(parcel).filter(code -> !counter.isListedThroughout(code)).isPresent();
    }

    /// On another sale's parcel, or told to John Lewis of another order, whatever became of its parcel since.
    private boolean isElsewhere(Doorstep order, String number) {
        boolean isTold = world.scene.mirakl().orders().stream()
                .filter(other -> !other.id().equals(order.id()))
                .flatMap(this::tracked)
                .anyMatch(tracking -> number.equals(tracking.number()));
        return isTold || isOnAnotherParcel(order, number);
    }

    private Stream<Tracking> tracked(OrderView order) {
        return Stream.concat(
                Stream.of(order.dispatch().tracking()),
                world.scene.mirakl().shipments(order.id()).stream().map(ShipmentView::tracking));
    }

    private boolean isOnAnotherParcel(Doorstep order, String number) {
        return world.erp().sales().stream()
                .filter(sale -> !sale.isOf(order.id()))
                .flatMap(sale -> sale.parcels().stream())
                .anyMatch(parcel -> parcel.number().equals(number));
    }
}
