package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.cin7core.LedgerEntry;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.scene.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The ERP's ledger as far as it is about one payout of John Lewis's.
///
/// @param name what finance knows the payout by: where its money is expected, and its voucher
/// @param entries those that refer to it
record LedgerView(String name, List<LedgerEntry> entries) {

    static LedgerView of(CycleView cycle, Scene scene) {
        String name = Optional.ofNullable(cycle.reference())
                .map(reference -> reference + "/" + cycle.voucher())
                .orElse(cycle.voucher());
        List<LedgerEntry> entries = scene.cin7().backOffice().bookkeeper().entries().stream()
                .filter(entry ->
                        entry.reference().equals(name) || entry.reference().endsWith(" " + name))
                .toList();
        return new LedgerView(name, entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// What is left of it where payouts pass through.
    BigDecimal clearing() {
        return debited(Scene.CLEARING);
    }

    /// What of it has arrived at the bank, below zero where it was paid.
    BigDecimal bank() {
        return debited(Scene.BANK);
    }

    private BigDecimal debited(String account) {
        return entries.stream().map(entry -> debited(account, entry)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal debited(String account, LedgerEntry entry) {
        if (entry.debit().equals(account)) {
            return entry.amount();
        }
        return entry.credit().equals(account) ? entry.amount().negate() : BigDecimal.ZERO;
    }
}
