package dev.selvedge.local.simulator.cin7core;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invoice or a credit note, of a sale or of a purchase (cin7-core.md A2 and A4).
///
/// @param status DRAFT, AUTHORISED or VOIDED; that an invoice is PAID follows from what was paid
/// @param restock the goods that a credit note puts back into stock
record Bill(UUID taskId, Kind kind, Status status, Head head, Billed billed, List<Restock> restock) {

    enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /// What stands above the lines.
    ///
    /// @param number null until the vendor made one
    /// @param against the number of the invoice that a credit note credits
    /// @param fulfilment what `LinkedFulfillmentNumber` says
    record Head(
            @Nullable String number,
            @Nullable String memo,
            LocalDate date,
            LocalDate due,
            @Nullable String against,
            @Nullable String fulfilment) {

        Head numbered(String next) {
            return new Head(next, memo, date, due, against, fulfilment);
        }
    }

    /// Goods that come back to a shelf.
    record Restock(Product product, String location, long quantity) {}

    Bill {
        restock = List.copyOf(restock);
    }

    Bill with(Status other) {
        return new Bill(taskId, kind, other, head, billed, restock);
    }

    Bill numbered(String number) {
        return new Bill(taskId, kind, status, head.numbered(number), billed, restock);
    }

    boolean stands() {
        return status == Status.AUTHORISED;
    }

    /// The number, empty before there is one.
    String number() {
        return head.number() == null ? "" : head.number();
    }

    /// What `/transactions` shows as `Reference`: a credit note's has the invoice's number before it.
    String reference() {
        return head.against() == null ? number() : head.against() + "/" + number();
    }
}
