package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Optional;

/// What travels on our queues.
public sealed interface Message {

    /// The version of all messages; a reader refuses others.
    int VERSION = 1;

    /// An order to be taken in, for the queue `orders`.
    record OfOrder(Order order) implements Message {}

    /// The ERP's number of an order, to be written back to the marketplace, for the queue `references`.
    record OfReference(OrderId order, ErpReference reference) implements Message {}

    /// An order of whose goods something may have left, for the queue `dispatches`.
    ///
    /// @param movedAt when its sale last changed, on the ERP's own clock; empty if it did not
    record OfDispatch(OrderId order, Optional<Instant> movedAt) implements Message {}

    /// A payout to be reconciled and posted, for the queue `settlements`.
    record OfRemittance(String payout) implements Message {}

    /// What travels on the queue `stock`.
    sealed interface ForStock extends Message {}

    /// Differences to be shown.
    record OfStock(StockPush push) implements ForStock {}

    /// A stock file to be followed to its end.
    record OfImport(String importId) implements ForStock {}

    /// A list of all offers to be compared with ours.
    ///
    /// @param asked when the marketplace was asked for it
    record OfExport(String exportId, Instant asked) implements ForStock {}
}
