package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/// A tax rule of the account, known by its name (cin7-core.md A4, `/ref/tax`).
///
/// @param account where the tax goes
record TaxRule(
        UUID id,
        String name,
        BigDecimal percent,
        boolean inclusive,
        String account,
        boolean forSale,
        boolean forPurchase) {

    /// Where tax goes unless somebody says otherwise (settlement.md C2).
    static final String ACCOUNT = "820";

    /// The tax on an amount, rounded per row to the penny.
    BigDecimal on(BigDecimal amount, boolean taxInclusive) {
        BigDecimal base = taxInclusive ? percent.add(BigDecimal.valueOf(100)) : BigDecimal.valueOf(100);
        return Figures.plain(amount.multiply(percent).divide(base, 2, RoundingMode.HALF_UP));
    }
}
