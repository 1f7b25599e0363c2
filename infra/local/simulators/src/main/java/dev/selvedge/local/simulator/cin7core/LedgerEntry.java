package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// A row of the ledger: one amount, owed to one account by another (cin7-core.md A4, `/transactions`).
///
/// @param task the document that it comes from
/// @param reference an invoice's number, an invoice's and a credit note's with a slash, or what a caller wrote
/// @param transaction what it is about, in words
/// @param type `Sale`, `Purchase` and so on
public record LedgerEntry(
        UUID task,
        String debit,
        String credit,
        BigDecimal amount,
        LocalDate date,
        String reference,
        String transaction,
        String type) {

    boolean touches(String account) {
        return debit.equals(account) || credit.equals(account);
    }
}
