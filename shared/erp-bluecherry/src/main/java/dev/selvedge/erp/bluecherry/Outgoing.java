package dev.selvedge.erp.bluecherry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/// Something that BlueCherry is to be told, once.
///
/// @param fact the business fact that it is about, a PO number or a payout: with the attempt it names the file
/// @param attempt from 1; the next one only after BlueCherry turned the last one down
/// @param at the time of the business fact, which stands in the file's name
@RegisterForReflection
public record Outgoing(Kind kind, String fact, int attempt, Instant at, List<Row> rows) {

    /// What can be told.
    public enum Kind {
        ORDER,
        CANCELLATION,
        CASH_RECEIPTS,
        JOURNAL,
        /// An X12 997 for a group of BlueCherry's.
        RECEIPT
    }

    public Outgoing {
        rows = List.copyOf(rows);
    }
}
