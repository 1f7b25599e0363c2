package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A transaction line as it stands in the operator's books.
///
/// @param amount above zero when it is to the seller's credit
/// @param balance the seller's in this currency, with this line in it
public record TransactionView(
        String id,
        String type,
        BigDecimal amount,
        BigDecimal balance,
        String currency,
        PaymentState state,
        @Nullable String orderId,
        @Nullable String orderLineId,
        @Nullable String cycleId,
        @Nullable String documentNumber,
        Instant created,
        Instant lastUpdated) {}
