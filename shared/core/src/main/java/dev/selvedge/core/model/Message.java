package dev.selvedge.core.model;

/// What travels on our queues.
public sealed interface Message {

    /// The version of all messages; a reader refuses others.
    int VERSION = 1;

    /// An order to be taken in, for the queue `orders`.
    record OfOrder(Order order) implements Message {}

    /// The ERP's number of an order, to be written back to the marketplace, for the queue `references`.
    record OfReference(OrderId order, ErpReference reference) implements Message {}
}
