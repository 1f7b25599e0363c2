package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of an accounting document (`details` of IV01), below zero where it is to the seller's credit.
record InvoiceItem(
        String description,
        int quantity,
        BigDecimal amount,
        List<Tax> taxes,
        @Nullable Instant operationDate,
        @Nullable String orderId) {

    /// A part of an automatic document, which names no date and no order.
    static InvoiceItem of(String description, int quantity, BigDecimal amount, List<Tax> taxes) {
        return new InvoiceItem(description, quantity, amount, taxes, null, null);
    }
}
