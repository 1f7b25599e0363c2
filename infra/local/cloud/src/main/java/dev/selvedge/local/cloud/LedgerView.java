package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.mirakl.CycleView;
import java.math.BigDecimal;
import java.util.Optional;

/// The ERP's ledger as far as it is about one payout of John Lewis's.
///
/// @param entries how many there are
/// @param clearing what is left of it where payouts pass through
/// @param bank what of it has arrived at the bank, below zero where it was paid
record LedgerView(int entries, BigDecimal clearing, BigDecimal bank) {

    /// What finance knows a payout by: where its money is expected, and its voucher.
    static String name(CycleView cycle) {
        return Optional.ofNullable(cycle.reference())
                .map(reference -> reference + "/" + cycle.voucher())
                .orElse(cycle.voucher());
    }

    boolean isEmpty() {
        return entries == 0;
    }
}
