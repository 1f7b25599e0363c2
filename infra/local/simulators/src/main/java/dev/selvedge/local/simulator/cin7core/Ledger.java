package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/// The general ledger, in the order in which documents were posted. What is undone or voided leaves it; the document
/// does not say whether the vendor writes the opposite in its place.
final class Ledger {

    private final Map<UUID, List<LedgerEntry>> posted = new LinkedHashMap<>();

    /// Enters what a document means; nothing is entered of a nought.
    void post(UUID key, List<LedgerEntry> entries) {
        posted.put(
                key,
                entries.stream().filter(entry -> entry.amount().signum() != 0).toList());
    }

    void withdraw(UUID key) {
        posted.remove(key);
    }

    List<LedgerEntry> of(UUID key) {
        return posted.getOrDefault(key, List.of());
    }

    List<LedgerEntry> entries(Predicate<LedgerEntry> wanted) {
        return posted.values().stream().flatMap(List::stream).filter(wanted).toList();
    }

    /// Debits less credits of every account that was ever touched, by code.
    Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        posted.values()
                .forEach(entries -> entries.forEach(entry -> {
                    balances.merge(entry.debit(), entry.amount(), BigDecimal::add);
                    balances.merge(entry.credit(), entry.amount().negate(), BigDecimal::add);
                }));
        return balances;
    }
}
