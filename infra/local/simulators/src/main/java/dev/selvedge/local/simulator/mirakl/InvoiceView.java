package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An accounting document as it stands in the operator's books.
///
/// @param amount without taxes; above zero when the seller is charged, but for a MANUAL_CREDIT
/// @param total with taxes
public record InvoiceView(
        long invoiceId,
        String number,
        InvoiceType type,
        String currency,
        BigDecimal amount,
        BigDecimal total,
        Instant created,
        @Nullable String cycleId) {}
