package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The order of a sale: its second document, after the header (cin7-core.md A2, `/sale/order`).
record OrderDocument(Status status, @Nullable String memo, List<Line> lines, List<Line> charges) {

    static final OrderDocument NONE = new OrderDocument(Status.NOT_AVAILABLE, null, List.of(), List.of());

    OrderDocument {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
    }

    OrderDocument with(Status next) {
        return new OrderDocument(next, memo, lines, charges);
    }

    OrderDocument with(List<Line> others) {
        return new OrderDocument(status, memo, others, charges);
    }

    boolean backordered() {
        return lines.stream().anyMatch(line -> line.backorder().signum() > 0);
    }

    BigDecimal tax() {
        return sum(Line::tax);
    }

    BigDecimal beforeTax(boolean taxInclusive) {
        return taxInclusive ? Figures.plain(sum(Line::amount).subtract(tax())) : sum(Line::amount);
    }

    BigDecimal total(boolean taxInclusive) {
        return Figures.plain(beforeTax(taxInclusive).add(tax()));
    }

    private BigDecimal sum(Function<Line, BigDecimal> figure) {
        return Figures.plain(
                Stream.concat(lines.stream(), charges.stream()).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
