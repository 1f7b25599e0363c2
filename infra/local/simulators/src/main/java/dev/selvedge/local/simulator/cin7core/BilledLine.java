package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A line or a charge of an invoice: a line of an order, and the account that it goes to (cin7-core.md A2).
///
/// @param reference what a purchase's charge may carry (cin7-core.md A4)
record BilledLine(Line line, String account, @Nullable String reference) {

    BigDecimal net(boolean taxInclusive) {
        return taxInclusive ? line.amount().subtract(line.tax()) : line.amount();
    }

    Share share(boolean taxInclusive) {
        return new Share(account, net(taxInclusive), line.taxRule().account(), line.tax());
    }
}
