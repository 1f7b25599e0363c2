package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Scene;
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
    static Comparison of(DemoPlan plan, Scene scene, List<Held> holds) {
        Set<String> captured =
                scene.mirakl().orders().stream().map(OrderView::id).collect(Collectors.toSet());
        Comparison comparison = new Comparison(
                captured.size(),
                (int) scene.mirakl().orders().stream()
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
                        order, standing(scene, order.id()), isHeld(holds, order.id()), isCancelled(scene, order.id()));
            }
        }
        return comparison;
    }

    private void sort(Planned order, List<SaleEntry> standing, boolean isHeld, boolean isCancelled) {
        String id = order.id();
        if (standing.size() > 1 || (order.kind().fate() == Fate.WITHDRAWN && !standing.isEmpty())) {
            doubled.add(id);
        } else if (standing.size() == 1 && isWhole(standing.getFirst())) {
            placed.add(id);
        } else if (isHeld) {
            held.add(id);
        } else if (isCancelled) {
            withdrawn.add(id);
        } else {
            open.add(id);
        }
    }

    private static List<SaleEntry> standing(Scene scene, String order) {
        return scene.cin7().sale(order).stream()
                .filter(sale -> !sale.status().equals("VOIDED"))
                .toList();
    }

    private static boolean isCancelled(Scene scene, String order) {
        return scene.mirakl().order(order).state() == OrderState.CANCELED;
    }

    static boolean isWhole(SaleEntry sale) {
        return sale.orderStatus().equals("AUTHORISED") && !sale.lines().isEmpty();
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
