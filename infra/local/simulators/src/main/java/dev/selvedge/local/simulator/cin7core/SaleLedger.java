package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a sale's documents brought to the ledger, as `GET /sale` shows it with `IncludeTransactions` (cin7-core.md A2).
final class SaleLedger {

    private SaleLedger() {}

    static ArrayNode of(Sale sale, Ledger ledger) {
        Stream<UUID> bills = Stream.of(Bill.Kind.values())
                .flatMap(kind -> sale.billing().all(kind).stream())
                .map(Bill::taskId);
        Stream<UUID> payments = sale.billing().payments().stream().map(Payment::id);
        Stream<UUID> journal = Stream.of(Guids.of("manual journal", sale.id));
        return Json.array(
                Stream.of(bills, payments, journal).flatMap(keys -> keys).flatMap(key -> rows(key, ledger.of(key))));
    }

    private static Stream<ObjectNode> rows(UUID key, List<LedgerEntry> entries) {
        return IntStream.range(0, entries.size()).mapToObj(row -> json(key, row, entries.get(row)));
    }

    private static ObjectNode json(UUID key, int row, LedgerEntry entry) {
        return Json.object()
                .put("TaskID", entry.task().toString())
                .put("TransactionID", Guids.of("transaction", key + ":" + row).toString())
                .put("Debit", entry.debit())
                .put("Credit", entry.credit())
                .put("Description", entry.transaction())
                .put("Amount", entry.amount())
                .put("EffectiveDate", Times.date(entry.date()));
    }
}
