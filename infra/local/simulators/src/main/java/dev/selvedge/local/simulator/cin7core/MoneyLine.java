package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;

/// A line of a money task (cin7-core.md A4). Its name is free text; no product stands behind it.
record MoneyLine(
        String name,
        String comment,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        BigDecimal tax,
        TaxRule taxRule,
        String account) {

    BigDecimal amount() {
        return Line.amount(price, quantity, discount);
    }

    BigDecimal gross(boolean taxInclusive) {
        return taxInclusive ? amount() : amount().add(tax);
    }

    Share share(boolean taxInclusive) {
        BigDecimal net = taxInclusive ? amount().subtract(tax) : amount();
        return new Share(account, net, taxRule.account(), tax);
    }
}
