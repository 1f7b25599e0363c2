package dev.selvedge.core.model;

import java.util.Optional;
import org.joda.money.Money;

/// What a payout pays or takes back for an order.
///
/// @param transaction the marketplace's name for the line
public record Paid(
        String transaction, LineKind kind, Optional<OrderLineId> line, Optional<String> refund, Money amount) {

    public static Paid of(RemittanceLine line) {
        return new Paid(line.id(), line.kind(), line.orderLine(), line.refund(), line.amount());
    }
}
