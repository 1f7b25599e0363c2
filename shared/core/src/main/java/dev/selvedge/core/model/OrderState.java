package dev.selvedge.core.model;

/// How far an order has come at the marketplace, as far as supplying it is concerned.
public enum OrderState {
    /// Not yet ours to see or decide.
    STAGING,
    /// We must accept it before it goes on; addresses may still be missing.
    AWAITING_ACCEPTANCE,
    /// Accepted; the customer's payment is being taken. Nothing may leave.
    AWAITING_PAYMENT,
    /// To be supplied now.
    TO_SHIP,
    /// Shipped or later: nothing to place any more.
    SHIPPED,
    /// Cancelled whole.
    CANCELLED,
    /// Refused, by us or by time.
    REFUSED,
    /// A state that the marketplace did not have when this was written.
    UNKNOWN
}
