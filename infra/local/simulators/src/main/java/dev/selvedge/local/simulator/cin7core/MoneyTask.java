package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money spent or received without an invoice (cin7-core.md A4, `/moneyOperation`).
record MoneyTask(UUID taskId, Completion status, Head head, List<MoneyLine> lines) {

    enum Type {
        SPEND("Spend Money"),
        RECEIVE("Receive Money");

        private final String wire;

        Type(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    /// @param bank the code of the account, whichever way the caller named it
    /// @param party the supplier or the customer, empty when it names neither
    record Head(
            Type type,
            String bank,
            String party,
            @Nullable UUID supplier,
            @Nullable UUID customer,
            String reference,
            LocalDate date,
            boolean taxInclusive,
            String note) {}

    MoneyTask {
        lines = List.copyOf(lines);
    }

    BigDecimal total() {
        return Figures.plain(
                lines.stream().map(line -> line.gross(head.taxInclusive())).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
