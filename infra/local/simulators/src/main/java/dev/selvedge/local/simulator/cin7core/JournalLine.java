package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of a journal: one account to debit, one to credit, no tax (cin7-core.md A4, `/journal`).
///
/// @param date of the line itself, which only a sale's manual journal has
/// @param narration what the ledger says of it
record JournalLine(
        String debit,
        String credit,
        BigDecimal amount,
        String reference,
        String narration,
        @Nullable LocalDate date) {}
