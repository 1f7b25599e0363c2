package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that moved for an invoice or, the other way, for a credit note (cin7-core.md A2, `/sale/payment`).
///
/// @param taskId of the invoice or the credit note
/// @param account the code of the account that the money moved on
record Payment(
        UUID id,
        UUID taskId,
        Type type,
        @Nullable String reference,
        BigDecimal amount,
        LocalDate paid,
        String account,
        Instant created) {

    /// As the table spells them; the examples that were seen have `Payment` and `Refund`, so any case is read.
    enum Type {
        PAYMENT(Bill.Kind.INVOICE, "an authorised invoice"),
        REFUND(Bill.Kind.CREDIT_NOTE, "an authorised credit note");

        private final Bill.Kind kind;
        private final String needs;

        Type(Bill.Kind kind, String needs) {
            this.kind = kind;
            this.needs = needs;
        }

        Bill.Kind kind() {
            return kind;
        }

        String needs() {
            return needs;
        }
    }
}
