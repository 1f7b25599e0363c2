package dev.selvedge.core.flow;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineKind.Booking;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.TaxMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/// Whether a payout pays and takes back for one order what the order shows, all payouts up to this one together.
final class PaymentChecks {

    private final RemittanceFacts facts;
    private final OpenOrder order;
    private final List<Paid> now;
    private final List<Paid> earlier;
    private final List<Discrepancy> found = new ArrayList<>();

    /// @param now what this payout pays for the order
    PaymentChecks(RemittanceFacts facts, OpenOrder order, List<Paid> now) {
        this.facts = facts;
        this.order = order;
        this.now = now;
        this.earlier = facts.paidEarlier(order.id());
    }

    /// The parts of an amount that the log writes as lines of their own.
    private enum Part {
        PRICE("the price"),
        PRICE_TAX("the tax on the price"),
        SHIPPING("the carriage"),
        SHIPPING_TAX("the tax on the carriage");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /// Where prices include tax, what the log writes as tax is a part of the price.
        static Part of(LineKind kind, TaxMode mode) {
            boolean shipping = kind.name().contains("SHIPPING");
            boolean apart = kind.part() == LineKind.Part.TAX && mode == TaxMode.EXCLUDED;
            return shipping ? (apart ? SHIPPING_TAX : SHIPPING) : (apart ? PRICE_TAX : PRICE);
        }

        Money in(Amounts amounts, TaxMode mode) {
            return switch (this) {
                case PRICE -> amounts.price();
                case SHIPPING -> amounts.shipping();
                case PRICE_TAX -> mode == TaxMode.EXCLUDED ? amounts.tax() : nothing(amounts);
                case SHIPPING_TAX -> mode == TaxMode.EXCLUDED ? amounts.shippingTax() : nothing(amounts);
            };
        }

        private static Money nothing(Amounts amounts) {
            return Money.zero(amounts.price().getCurrencyUnit());
        }
    }

    List<Discrepancy> found() {
        if (isInAnotherCurrency() && now.stream().anyMatch(paid -> paid.kind().isOfSale())) {
            found.add(new Discrepancy(
                    Cause.OTHER_CURRENCY,
                    Optional.of(order.id()),
                    Optional.empty(),
                    "Order " + order.id() + " is paid in " + facts.currency() + " and was sold in another currency."));
        } else {
            compare();
        }
        return found;
    }

    private boolean isInAnotherCurrency() {
        return order.shown().lines().stream()
                .map(line -> line.money().charged().price().getCurrencyUnit())
                .anyMatch(currency -> !currency.equals(facts.currency()));
    }

    private void compare() {
        Set<OrderLineId> known =
                order.shown().lines().stream().map(ShownLine::id).collect(Collectors.toSet());
        now.stream()
                .filter(paid -> paid.kind().isOfSale())
                .filter(paid -> paid.line().filter(known::contains).isEmpty())
                .forEach(paid -> found.add(discrepancy(
                        Cause.AMOUNT_DIFFERS,
                        paid.amount(),
                        "Transaction " + paid.transaction() + " names no line that order " + order.id() + " has.")));
        order.shown().lines().forEach(this::check);
    }

    private void check(ShownLine line) {
        Predicate<Paid> ofLine = paid -> paid.line().filter(line.id()::equals).isPresent();
        Predicate<Paid> payment = ofLine.and(paid -> paid.kind().booking() == Booking.SALE_PAYMENT);
        Predicate<Paid> refund = ofLine.and(paid -> paid.kind().booking() == Booking.SALE_REFUND);
        if (now.stream().anyMatch(payment)) {
            compare(payment, line.money().charged(), line.ordered() - line.cancelled(), UnaryOperator.identity(), line);
        }
        Set<Optional<String>> refunds = new LinkedHashSet<>();
        now.stream().filter(refund).forEach(paid -> refunds.add(paid.refund()));
        refunds.forEach(id -> compare(refund, id, line));
    }

    private void compare(Predicate<Paid> refund, Optional<String> id, ShownLine line) {
        Optional<Amounts> shown = line.money().refunds().stream()
                .filter(one -> id.isEmpty() || one.id().equals(id.get()))
                .map(Refund::amounts)
                .reduce(Amounts::plus);
        if (shown.isEmpty()) {
            found.add(discrepancy(
                    Cause.REFUND_DIFFERS,
                    sum(now, refund.and(paid -> paid.refund().equals(id))),
                    "Order " + order.id() + " shows no refund " + id.orElse("at all") + " of line " + line.id() + "."));
        } else {
            int before = found.size();
            compare(refund.and(paid -> id.isEmpty() || paid.refund().equals(id)), shown.get(), 1, Money::negated, line);
            if (id.isEmpty() && found.size() == before && earlier.stream().anyMatch(refund)) {
                found.add(unnamed(refund, line));
            }
        }
    }

    /// All of them together agree, and the credit note must still say what it is for.
    private Discrepancy unnamed(Predicate<Paid> refund, ShownLine line) {
        return discrepancy(
                Cause.REFUND_DIFFERS,
                sum(now, refund.and(paid -> paid.refund().isEmpty())),
                "Of order " + order.id() + ", line " + line.id()
                        + ", some refunds were taken back before, and nobody says which is taken back now.");
    }

    /// @param pieces how many the amounts are for: some of them may be paid later
    /// @param sign turns what was taken back round
    private void compare(Predicate<Paid> some, Amounts amounts, int pieces, UnaryOperator<Money> sign, ShownLine line) {
        TaxMode mode = order.shown().taxMode();
        for (Part part : Part.values()) {
            Predicate<Paid> ofPart = some.and(paid -> Part.of(paid.kind(), mode) == part);
            Money before = sign.apply(sum(earlier, ofPart));
            Money paid = sign.apply(sum(now, ofPart)).plus(before);
            Money due = part.in(amounts, mode);
            if (!isPart(paid, due, pieces)) {
                found.add(differs(line, part, paid, due, before, sign));
            }
        }
    }

    /// All of it, or what some whole pieces of it come to, give or take what rounding does to a penny.
    private static boolean isPart(Money paid, Money due, int pieces) {
        if (paid.equals(due)) {
            return true;
        }
        BigDecimal penny = BigDecimal.ONE.movePointLeft(due.getCurrencyUnit().getDecimalPlaces());
        BigDecimal count = BigDecimal.valueOf(pieces);
        return Stream.iterate(0, some -> some < pieces, some -> some + 1)
                        .anyMatch(some -> due.getAmount()
                                        .multiply(BigDecimal.valueOf(some))
                                        .subtract(paid.getAmount().multiply(count))
                                        .abs()
                                        .compareTo(penny.multiply(count))
                                < 0)
                && pieces > 1;
    }

    private Discrepancy differs(
            ShownLine line, Part part, Money paid, Money due, Money before, UnaryOperator<Money> sign) {
        boolean refund = sign.apply(Money.ofMinor(due.getCurrencyUnit(), 1)).isNegative();
        Money difference = paid.minus(due);
        boolean twice = difference.isPositive() && !before.isZero();
        Cause cause = twice ? Cause.PAID_TWICE : refund ? Cause.REFUND_DIFFERS : Cause.AMOUNT_DIFFERS;
        return discrepancy(
                cause,
                sign.apply(difference),
                "Of order " + order.id() + ", line " + line.id() + ", " + part.words + " is " + due + " and "
                        + (refund ? "taken back" : "paid") + " " + paid
                        + (twice ? ", " + before + " of it before in " + facts.earlierPayouts(order.id()) : "") + ".");
    }

    private Money sum(List<Paid> paid, Predicate<Paid> some) {
        return paid.stream()
                .filter(some)
                .map(Paid::amount)
                .filter(amount -> amount.getCurrencyUnit().equals(facts.currency()))
                .reduce(facts.zero(), Money::plus);
    }

    private Discrepancy discrepancy(Cause cause, Money difference, String words) {
        return new Discrepancy(cause, Optional.of(order.id()), Optional.of(difference), words);
    }

    /// The transactions of this payout that an earlier one has as well.
    static Map<String, String> twice(RemittanceFacts facts, OrderId order, List<Paid> now) {
        Set<String> before =
                facts.paidEarlier(order).stream().map(Paid::transaction).collect(Collectors.toSet());
        return now.stream()
                .map(Paid::transaction)
                .filter(before::contains)
                .distinct()
                .collect(Collectors.toMap(transaction -> transaction, _ -> facts.earlierPayouts(order)));
    }
}
