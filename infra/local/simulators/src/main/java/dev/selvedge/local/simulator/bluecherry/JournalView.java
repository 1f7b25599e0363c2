package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;

/// A line of a journal that was booked (settlement.md C4).
///
/// @param journalDate as the file wrote it
public record JournalView(
        String batchNo,
        String journalDate,
        String period,
        String account,
        String division,
        BigDecimal debit,
        BigDecimal credit,
        String currency,
        String reference,
        String description,
        String vatCode) {

    static JournalView of(Row row) {
        return new JournalView(
                row.text("BatchNo"),
                row.text("JournalDate"),
                row.text("Period"),
                row.text("Account"),
                row.text("Division"),
                row.amount("Debit"),
                row.amount("Credit"),
                row.text("Currency"),
                row.text("Reference"),
                row.text("Description"),
                row.text("VatCode"));
    }
}
