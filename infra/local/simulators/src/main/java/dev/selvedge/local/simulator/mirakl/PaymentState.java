package dev.selvedge.local.simulator.mirakl;

/// How far a transaction line is from being paid out: `payment_state` of TL02.
public enum PaymentState {
    PENDING,
    PAYABLE,
    PAID,
    NOT_APPLICABLE,
    RESERVE;

    /// Whether the next billing takes the line. That lines which do not apply are billed too, without money, is a
    /// guess from SBC11's totals of non payable orders.
    boolean billable() {
        return this == PAYABLE || this == NOT_APPLICABLE;
    }
}
