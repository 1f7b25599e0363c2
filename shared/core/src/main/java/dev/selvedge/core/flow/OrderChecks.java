package dev.selvedge.core.flow;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What must be right in an order whatever the ERP: pure, asks nobody.
final class OrderChecks {

    private final OrderPolicy policy;

    OrderChecks(OrderPolicy policy) {
        this.policy = policy;
    }

    List<Objection> objections(Order order) {
        List<Objection> found = new ArrayList<>();
        if (!policy.currencies().contains(order.currency())) {
            found.add(currency(order));
        }
        if (order.customerOrderNumber().isEmpty()) {
            found.add(missing(order, "Customer Order Number"));
        }
        if (order.state() == OrderState.TO_SHIP && order.deliverTo().isEmpty()) {
            found.add(missing(order, "delivery address"));
        }
        for (OrderLine line : order.openLines()) {
            lineState(order, line).ifPresent(found::add);
            fees(order, line).ifPresent(found::add);
        }
        found.addAll(OrderTotals.objections(order));
        texts(order, found);
        return found;
    }

    private Objection currency(Order order) {
        return Objection.to(
                Reason.CURRENCY_NOT_ALLOWED,
                "Order " + order.id() + " is in " + order.currency() + ", which this connection does not take.",
                Map.of(
                        "currency",
                        order.currency().getCode(),
                        "allowed",
                        policy.currencies().toString()));
    }

    private static Objection missing(Order order, String what) {
        return Objection.to(
                Reason.MISSING_FIELD, "Order " + order.id() + " has no " + what + ".", Map.of("field", what));
    }

    private static Optional<Objection> lineState(Order order, OrderLine line) {
        if (line.state() == LineState.OPEN) {
            return Optional.empty();
        }
        Reason reason = line.state() == LineState.DISPUTED ? Reason.LINE_DISPUTED : Reason.UNKNOWN_STATE;
        return Optional.of(Objection.to(
                reason,
                "Line " + line.id() + " of order " + order.id() + " is " + line.state() + " at John Lewis.",
                Map.of("line", line.id().value(), "state", line.state().name())));
    }

    private static Optional<Objection> fees(Order order, OrderLine line) {
        if (line.fees().isZero()) {
            return Optional.empty();
        }
        return Optional.of(Objection.to(
                Reason.FEES_NOT_SUPPORTED,
                "Line " + line.id() + " of order " + order.id() + " carries fees of " + line.fees() + ".",
                Map.of("line", line.id().value(), "fees", line.fees().toString())));
    }

    private static void texts(Order order, List<Objection> found) {
        buyer(order, order.buyer(), found);
        order.deliverTo().ifPresent(address -> address(order, "delivery", address, found));
        order.invoiceTo().ifPresent(address -> address(order, "invoice", address, found));
    }

    private static void buyer(Order order, Buyer buyer, List<Objection> found) {
        text(order, "buyer's name", buyer.name(), found);
    }

    private static void address(Order order, String whose, DeliveryAddress address, List<Objection> found) {
        text(order, whose + " name", address.name(), found);
        address.company().ifPresent(text -> text(order, whose + " company", text, found));
        text(order, whose + " address line 1", address.line1(), found);
        address.line2().ifPresent(text -> text(order, whose + " address line 2", text, found));
        text(order, whose + " city", address.city(), found);
        address.region().ifPresent(text -> text(order, whose + " region", text, found));
        address.postcode().ifPresent(text -> text(order, whose + " postcode", text, found));
        address.phone().ifPresent(text -> text(order, whose + " phone", text, found));
        address.instructions().ifPresent(text -> text(order, whose + " instructions", unfolded(text), found));
    }

    /// Instructions may have lines and tabs.
    private static String unfolded(String text) {
        return text.replaceAll("[\r\n\t]", " ");
    }

    private static void text(Order order, String field, String text, List<Objection> found) {
        OptionalInt at = Text.controlCharacter(text);
        if (at.isPresent()) {
            found.add(Objection.to(
                    Reason.UNPRINTABLE_TEXT,
                    "Order " + order.id() + ": the " + field + " has a control character at position "
                            + (at.getAsInt() + 1) + ".",
                    Map.of("field", field)));
        }
    }
}
