package dev.selvedge.core.flow;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is said of goods that have left and must not be told of as they are.
final class DispatchObjections {

    private DispatchObjections() {}

    /// What stands against telling of goods that have left: they were not ordered, or not so many, or were cancelled.
    static Optional<Objection> goods(OpenOrder order, ErpSale sale) {
        ShownOrder shown = order.shown();
        Map<Sku, Integer> left = sale.left();
        Map<Sku, Integer> ordered = shown.pieces(ShownLine::ordered);
        Set<Sku> strange = new TreeSet<>(left.keySet());
        strange.removeAll(ordered.keySet());
        if (!strange.isEmpty()) {
            return Optional.of(
                    goods(Reason.SKU_NOT_ORDERED, order, sale, "has left with SKUs that are not on it", left));
        }
        Map<Sku, Integer> tooMany = Pieces.beyond(left, ordered);
        if (!tooMany.isEmpty()) {
            return Optional.of(goods(Reason.SHIPPED_TOO_MANY, order, sale, "has left with too many", tooMany));
        }
        Map<Sku, Integer> cancelled = Pieces.beyond(left, shown.pieces(ShownLine::owed));
        return cancelled.isEmpty()
                ? Optional.empty()
                : Optional.of(goods(
                        Reason.CANCELLED_BUT_SHIPPED,
                        order,
                        sale,
                        "has left with what was cancelled at John Lewis",
                        cancelled));
    }

    static boolean isCancelled(OpenOrder order) {
        return order.shown().state() == OrderState.CANCELLED || order.shown().state() == OrderState.REFUSED;
    }

    static Objection cancelled(OpenOrder order) {
        return Objection.to(
                Reason.CANCELLED_BUT_SHIPPED,
                "Order " + order.id() + " has left, and is " + order.shown().stateName() + " at John Lewis.",
                Map.of("ordered", Pieces.text(order.shown().pieces(ShownLine::ordered))));
    }

    static Objection unreadable(OpenOrder order, ErpSale sale) {
        return Objection.to(
                Reason.DISPATCH_UNREADABLE,
                "What has left of order " + order.id() + " makes no sense in the ERP: "
                        + String.join("; ", sale.faults()) + ".",
                Map.of("faults", String.join("; ", sale.faults())));
    }

    static Objection unshipped(OpenOrder order, ErpSale sale, Map<Sku, Integer> gone) {
        String how = sale.standing() == ErpSale.Standing.VOIDED ? "voided" : "shipped no longer";
        return goods(
                Reason.UNSHIPPED_AFTER_CONFIRMED,
                order,
                sale,
                "was confirmed to John Lewis, and is " + how + " in the ERP",
                gone);
    }

    static Objection rearranged(OpenOrder order, ErpSale sale) {
        return goods(
                Reason.UNSHIPPED_AFTER_CONFIRMED,
                order,
                sale,
                "was confirmed to John Lewis, and is packed otherwise in the ERP now",
                sale.left());
    }

    private static Objection goods(
            Reason reason, OpenOrder order, ErpSale sale, String what, Map<Sku, Integer> pieces) {
        return Objection.to(
                reason,
                "Order " + order.id() + " " + what + ": " + Pieces.text(pieces) + ".",
                Map.of(
                        "ordered", Pieces.text(order.shown().pieces(ShownLine::ordered)),
                        "left", Pieces.text(sale.left()),
                        "told", Pieces.text(order.toldPieces())));
    }
}
