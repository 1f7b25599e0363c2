package dev.selvedge.core.model;

import java.util.List;

/// What a line of an order costs the customer, in the order's tax mode.
///
/// @param charged what was ordered and not cancelled
/// @param refunds what the customer had back since
public record LineMoney(Amounts charged, List<Refund> refunds) {
    public LineMoney {
        refunds = List.copyOf(refunds);
    }
}
