package dev.selvedge.core.model;

import java.time.Instant;

/// What travels on our queues.
public sealed interface Message {

    /// The version of all messages; a reader refuses others.
    int VERSION = 1;

    /// An order to be taken in, for the queue `orders`.
    record OfOrder(Order order) implements Message {}

    /// The ERP's number of an order, to be written back to the marketplace, for the queue `references`.
    record OfReference(OrderId order, ErpReference reference) implements Message {}

    /// Differences to be shown, for the queue `stock`.
    record OfStock(StockPush push) implements Message {}

    /// A stock file to be followed to its end, for the queue `stock`.
    record OfImport(String importId) implements Message {}

    /// A list of all offers to be compared with ours, for the queue `stock`.
    ///
    /// @param asked when the marketplace was asked for it
    record OfExport(String exportId, Instant asked) implements Message {}
}
