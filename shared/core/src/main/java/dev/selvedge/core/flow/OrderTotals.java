package dev.selvedge.core.flow;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Reason;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/// Whether an order adds up: each line in itself, and the lines to the order.
final class OrderTotals {

    private OrderTotals() {}

    static List<Objection> objections(Order order) {
        List<Objection> found = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            quantities(order, line).ifPresent(found::add);
            price(order, line).ifPresent(found::add);
            difference(order, "total of line " + line.id(), line.total(), lineTotal(line))
                    .ifPresent(found::add);
        }
        sum(order, "price", order.totals().price(), Amounts::price).ifPresent(found::add);
        sum(order, "shipping price", order.totals().shipping(), Amounts::shipping)
                .ifPresent(found::add);
        difference(order, "total", order.totals().total(), orderTotal(order)).ifPresent(found::add);
        return found;
    }

    private static Optional<Objection> quantities(Order order, OrderLine line) {
        int ordered = line.ordered().quantity();
        int cancelled = line.cancelled().quantity();
        if (ordered > 0 && cancelled >= 0 && cancelled <= ordered) {
            return Optional.empty();
        }
        return Optional.of(Objection.to(
                Reason.TOTALS_DISAGREE,
                "Line " + line.id() + " of order " + order.id() + " cancels " + cancelled + " of " + ordered + ".",
                Map.of("line", line.id().value())));
    }

    /// A promotion may stand in the unit price or beside it: both readings are right.
    private static Optional<Objection> price(Order order, OrderLine line) {
        Money full = line.unitPrice().multipliedBy(line.ordered().quantity()).toMoney(RoundingMode.HALF_UP);
        Money stated = line.ordered().price();
        if (isRounded(order, line, stated, full) || isRounded(order, line, stated, full.minus(line.promotion()))) {
            return Optional.empty();
        }
        return difference(order, "price of line " + line.id(), stated, full);
    }

    /// Without its tax a unit price is worked out from the line's price and rounded, by half a penny a piece at most.
    private static boolean isRounded(Order order, OrderLine line, Money stated, Money computed) {
        long allowed =
                switch (order.taxMode()) {
                    case INCLUDED -> 0;
                    case EXCLUDED -> line.ordered().quantity() / 2;
                };
        return Math.abs(stated.minus(computed).getAmountMinorLong()) <= allowed;
    }

    private static Money lineTotal(OrderLine line) {
        return line.ordered().price().plus(line.ordered().shipping()).plus(line.fees());
    }

    /// The order states the sum of its lines, as ordered or as left after cancellations: both readings are right.
    private static Optional<Objection> sum(Order order, String what, Money stated, Function<Amounts, Money> part) {
        Money left = Money.total(zeroAnd(
                order,
                order.lines().stream().map(line -> part.apply(line.left())).toList()));
        if (stated.equals(left)) {
            return Optional.empty();
        }
        return difference(order, what, stated, total(order, line -> part.apply(line.ordered())));
    }

    private static Money orderTotal(Order order) {
        Money fees = total(order, OrderLine::fees);
        return order.totals().price().plus(order.totals().shipping()).plus(fees);
    }

    private static Money total(Order order, Function<OrderLine, Money> part) {
        return Money.total(zeroAnd(order, order.lines().stream().map(part).toList()));
    }

    private static List<Money> zeroAnd(Order order, List<Money> amounts) {
        List<Money> all = new ArrayList<>(amounts);
        all.add(Money.zero(order.currency()));
        return all;
    }

    private static Optional<Objection> difference(Order order, String what, Money stated, Money computed) {
        if (stated.equals(computed)) {
            return Optional.empty();
        }
        Money difference = stated.minus(computed);
        return Optional.of(Objection.to(
                Reason.TOTALS_DISAGREE,
                "Order " + order.id() + ": the " + what + " is stated as " + stated + " and adds up to " + computed
                        + ", a difference of " + difference + ".",
                Map.of(
                        "stated",
                        stated.toString(),
                        "computed",
                        computed.toString(),
                        "difference",
                        difference.toString())));
    }
}
