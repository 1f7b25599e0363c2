package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/// The sums of a cycle's lines under their headings.
///
/// "Excluding taxes" leaves out the lines of taxes: where prices hold their taxes, the log has no lines for those of an
/// order, and both totals are the same. That is a guess.
final class Totals {

    private final Map<Heading, BigDecimal> untaxed = new EnumMap<>(Heading.class);
    private final Map<Heading, BigDecimal> taxes = new EnumMap<>(Heading.class);
    private BigDecimal payOut = BigDecimal.ZERO;

    void add(TransactionLine line) {
        Heading heading = line.said().heading().of(line.state());
        (line.said().tax() ? taxes : untaxed).merge(heading, line.amount(), BigDecimal::add);
        if (line.state() != PaymentState.NOT_APPLICABLE) {
            payOut = payOut.add(line.amount());
        }
    }

    BigDecimal excludingTax(Heading heading) {
        return untaxed.getOrDefault(heading, BigDecimal.ZERO);
    }

    BigDecimal includingTax(Heading heading) {
        return excludingTax(heading).add(taxes.getOrDefault(heading, BigDecimal.ZERO));
    }

    /// What the seller gets.
    BigDecimal payOut() {
        return payOut;
    }

    /// What the operator gets.
    BigDecimal operators() {
        return sum(Heading::operators).negate();
    }

    private BigDecimal sum(Predicate<Heading> which) {
        return Arrays.stream(Heading.values())
                .filter(which)
                .map(this::includingTax)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
