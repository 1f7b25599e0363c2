package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Supplier.Sale;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What became of each order, from the two partners' own books and the holds that a person would see.
///
/// An order is lost if it should stand in the ERP and does not, or should wait visibly and does not; it is doubled
/// if it stands more than once, or stands though it was cancelled.
record Comparison(
        int captured,
        int accepted,
        List<String> placed,
        List<String> held,
        List<String> withdrawn,
        List<String> open,
        List<String> doubled) {

    /// @param plan of which some orders may be yet to come
    static Comparison of(DemoPlan plan, Partners partners, List<Held> holds) {
        Set<String> captured =
                partners.mirakl().orders().stream().map(OrderView::id).collect(Collectors.toSet());
        Comparison comparison = new Comparison(
                captured.size(),
                (int) partners.mirakl().orders().stream()
                        .filter(OrderView::accepted)
                        .count(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Planned order : plan.orders()) {
            if (captured.contains(order.id())) {
                comparison.sort(
                        order,
                        partners.supplier().sales(order.id()),
                        isHeld(holds, order.id()),
                        isCancelled(partners, order.id()));
            }
        }
        return comparison;
    }

    private void sort(Planned order, List<Sale> standing, boolean isHeld, boolean isCancelled) {
        String id = order.id();
        if (standing.size() > 1 || (order.kind().fate() == Fate.WITHDRAWN && !standing.isEmpty())) {
            doubled.add(id);
        } else if (standing.size() == 1 && standing.getFirst().isWhole()) {
            placed.add(id);
        } else if (isHeld) {
            held.add(id);
        } else if (isCancelled) {
            withdrawn.add(id);
        } else {
            open.add(id);
        }
    }

    private static boolean isCancelled(Partners partners, String order) {
        return partners.mirakl().order(order).state() == OrderState.CANCELED;
    }

    private static boolean isHeld(List<Held> holds, String order) {
        return holds.stream().anyMatch(hold -> hold.keeps(order));
    }

    /// Whether every order has come to what it must come to.
    boolean isFinished(DemoPlan plan) {
        return open.isEmpty() && doubled.isEmpty() && plan.orders().stream().allMatch(this::isAtItsEnd);
    }

    private boolean isAtItsEnd(Planned order) {
        return switch (order.fate()) {
            case PLACED -> placed.contains(order.id());
            case HELD -> held.contains(order.id());
            case WITHDRAWN -> withdrawn.contains(order.id());
        };
    }
}
