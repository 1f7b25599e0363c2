package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of what left the warehouse, by the two partners' own books, the holds that a person would see and what
/// people were told.
///
/// @param shipped orders of which everything that John Lewis waits for has left
/// @param confirmed those of them that John Lewis shows as shipped by us
/// @param held the others that wait visibly
/// @param silent the rest: they have left, and nobody knows
/// @param confirmedTwice orders of which John Lewis was made to believe more often that goods have left than they did
/// @param lateWithoutAlert orders that came near their deadline, or past it, without a word to anybody
record DispatchFigures(
        List<String> shipped,
        List<String> confirmed,
        List<String> held,
        List<String> silent,
        List<String> confirmedTwice,
        List<String> lateWithoutAlert) {

    private static final Set<OrderState> SHOWN_AS_SHIPPED =
            Set.of(OrderState.SHIPPED, OrderState.TO_COLLECT, OrderState.RECEIVED, OrderState.CLOSED);

    private static final List<String> HOLDS = List.of("DISPATCH/", "CORRECTION/", "CANCELLATION/");

    /// @param alerts what was told so far
    /// @param now on the partners' clocks
    /// @param grace how long may pass before people are told
    static DispatchFigures of(
            Partners partners, List<Held> holds, List<Notification> alerts, Instant now, Duration grace) {
        DispatchFigures figures = new DispatchFigures(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new Deadlines(alerts, grace).missedSilently(partners.mirakl().orders(), now));
        partners.mirakl().orders().forEach(order -> figures.sort(order, partners, holds));
        return figures;
    }

    private void sort(OrderView order, Partners partners, List<Held> holds) {
        String id = order.id();
        int shipments = partners.mirakl().shipments(id).size();
        if (order.dispatch().confirmed() > Math.max(1, shipments)) {
            confirmedTwice.add(id);
        }
        if (!hasLeft(order, partners.supplier())) {
            return;
        }
        shipped.add(id);
        if (SHOWN_AS_SHIPPED.contains(order.state()) && order.dispatch().confirmed() > 0) {
            confirmed.add(id);
        } else if (holds.stream().anyMatch(hold -> keeps(hold, id))) {
            held.add(id);
        } else {
            silent.add(id);
        }
    }

    private static boolean keeps(Held hold, String order) {
        return HOLDS.stream().anyMatch(kind -> hold.key().equals(kind + order));
    }

    private static boolean hasLeft(OrderView order, Supplier supplier) {
        Map<String, Long> left = supplier.left(order.id());
        return !left.isEmpty()
                && owed(order).entrySet().stream()
                        .allMatch(one -> left.getOrDefault(one.getKey(), 0L) >= one.getValue());
    }

    private static Map<String, Long> owed(OrderView order) {
        Map<String, Long> owed = new HashMap<>();
        for (LineView line : order.lines()) {
            owed.merge(line.sku(), (long) line.quantity() - line.cancelled(), Long::sum);
        }
        return owed;
    }

    /// Nothing that has left is on its way to John Lewis any more.
    boolean isAtRest() {
        return silent.isEmpty();
    }

    boolean isGood() {
        return silent.isEmpty() && confirmedTwice.isEmpty() && lateWithoutAlert.isEmpty();
    }
}
