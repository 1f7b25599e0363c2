package dev.selvedge.core.flow;

import dev.selvedge.core.flow.DispatchPlan.Stuck;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.TrackingNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sees to it that no two orders are told of under one number.
final class NumbersTaken {

    private final TrackingNumbers numbers;
    private final OpenOrders orders;
    private final TrackingChecks checks;

    NumbersTaken(TrackingNumbers numbers, OpenOrders orders, TrackingChecks checks) {
        this.numbers = numbers;
        this.orders = orders;
        this.checks = checks;
    }

    /// Takes the numbers of a plan before anything is said.
    ///
    /// @return what stands against it, if another order has one of them
    Optional<Stuck> take(OpenOrder order, DispatchPlan plan) {
        List<Told> toSay = new ArrayList<>(plan.tell());
        plan.corrections().forEach(correction -> toSay.add(correction.after()));
        for (Told told : toSay) {
            Optional<OrderId> other = told.tracking().number().flatMap(number -> other(number, order.id()));
            if (other.isPresent()) {
                Kind kind = plan.tell().contains(told) ? Kind.DISPATCH : Kind.CORRECTION;
                return Optional.of(new Stuck(kind, checks.shared(order.id(), other.get())));
            }
        }
        return Optional.empty();
    }

    /// Gives back a number under which nothing travels any more.
    void free(OpenOrder order, List<Told> told, Tracking before) {
        before.number()
                .filter(number -> told.stream().noneMatch(one -> has(one, number)))
                .ifPresent(number -> numbers.free(number, order.id()));
    }

    /// Which other order travels under a number. One that took it and no longer carries it gives it back.
    private Optional<OrderId> other(String number, OrderId order) {
        OrderId holder = numbers.take(number, order);
        if (!holder.equals(order) && !carries(holder, number)) {
            numbers.free(number, holder);
            holder = numbers.take(number, order);
        }
        return holder.equals(order) ? Optional.empty() : Optional.of(holder);
    }

    private boolean carries(OrderId order, String number) {
        return orders.find(List.of(order)).values().stream()
                .anyMatch(one -> one.told().stream().anyMatch(told -> has(told, number))
                        || one.sale().map(ErpSale::parcels).orElse(List.of()).stream()
                                .anyMatch(parcel -> parcel.tracking().strip().equals(number)));
    }

    private static boolean has(Told told, String number) {
        return told.tracking().number().equals(Optional.of(number));
    }
}
