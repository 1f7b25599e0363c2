package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The lines and charges of an invoice or a credit note, and what they add up to.
record Billed(List<BilledLine> lines, List<BilledLine> charges, boolean taxInclusive) {

    Billed {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
    }

    boolean isEmpty() {
        return lines.isEmpty() && charges.isEmpty();
    }

    List<Share> shares() {
        return all().map(line -> line.share(taxInclusive)).toList();
    }

    BigDecimal beforeTax() {
        return sum(line -> line.net(taxInclusive));
    }

    BigDecimal tax() {
        return sum(line -> line.line().tax());
    }

    BigDecimal total() {
        return Figures.plain(beforeTax().add(tax()));
    }

    /// How many pieces of goods, services left out.
    BigDecimal pieces() {
        return lines.stream()
                .map(BilledLine::line)
                .filter(line -> !line.product().service)
                .map(Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<BilledLine> all() {
        return Stream.concat(lines.stream(), charges.stream());
    }

    private BigDecimal sum(Function<BilledLine, BigDecimal> figure) {
        return Figures.plain(all().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
