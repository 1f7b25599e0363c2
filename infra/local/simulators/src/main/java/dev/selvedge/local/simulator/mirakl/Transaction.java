package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a transaction line says. Nothing in it changes later; what changes is in [TransactionLine].
///
/// @param known null for a type that no document knows
/// @param amount above zero when it is to the seller's credit
/// @param state the one at the start
/// @param document the manual document that the line is of
record Transaction(
        String type,
        @Nullable TransactionType known,
        BigDecimal amount,
        String currency,
        PaymentState state,
        @Nullable String orderId,
        @Nullable String orderLineId,
        @Nullable String refundId,
        @Nullable String feeCode,
        @Nullable TaxRate orderTax,
        @Nullable TaxRate shopTax,
        @Nullable OneOffItem item,
        @Nullable Invoice document) {

    Heading heading() {
        return known == null ? Heading.UNKNOWN : known.heading();
    }

    boolean tax() {
        return known != null && known.tax();
    }

    boolean is(TransactionType asked) {
        return known == asked;
    }
}
