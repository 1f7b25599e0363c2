package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/// One line of the marketplace's transaction log.
///
/// @param id the marketplace's name for it
/// @param kindName the kind as the marketplace spells it, since it may be one that we do not know
/// @param amount above zero where it is to the seller's credit
/// @param balance what the marketplace owes the seller with this line
/// @param applies false if the marketplace says that it does not count
/// @param feeCode which fee or penalty it is
/// @param taxCode the operator's code for the tax that it is
/// @param document the number of the accounting document that charges it
public record RemittanceLine(
        String id,
        LineKind kind,
        String kindName,
        Money amount,
        Money balance,
        Instant createdAt,
        boolean applies,
        Optional<OrderId> order,
        Optional<OrderLineId> orderLine,
        Optional<String> refund,
        Optional<String> feeCode,
        Optional<String> taxCode,
        Optional<String> document) {

    public RemittanceLine {
        Text.requirePresent(id, "transaction");
    }

    /// Whether it is a part of what is paid out.
    public boolean isPaidOut() {
        return applies && kind.isPaidOut();
    }
}
