package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What an ERP answers to an order.
public sealed interface Placement {

    /// It stands in the ERP.
    ///
    /// @param shortfalls what the ERP could not cover
    /// @param otherTotal what the ERP makes of the order's total, if that is further off than rounding
    record Placed(ErpReference reference, List<Shortfall> shortfalls, Optional<Money> otherTotal) implements Placement {
        public Placed {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /// It was handed over, and the ERP answers later.
    ///
    /// @param askAgain when an answer can be expected
    record Sent(ErpReference reference, Instant askAgain) implements Placement {}
}
