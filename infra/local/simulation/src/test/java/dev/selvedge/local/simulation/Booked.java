package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.cin7core.LedgerEntry;
import java.math.BigDecimal;

/// A row of the ERP's own ledger, whichever ERP it is: one amount, owed to one account by another.
///
/// @param document that it comes from
/// @param reference what a caller wrote, or the numbers of documents
/// @param type of the document
record Booked(String document, String debit, String credit, BigDecimal amount, String reference, String type) {

    static Booked of(LedgerEntry entry) {
        return new Booked(
                entry.task().toString(),
                entry.debit(),
                entry.credit(),
                entry.amount(),
                entry.reference(),
                entry.type());
    }
}
