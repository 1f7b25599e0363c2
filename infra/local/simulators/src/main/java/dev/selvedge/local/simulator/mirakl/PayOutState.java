package dev.selvedge.local.simulator.mirakl;

/// Whether a seller billing cycle has been paid out: `pay_out.state` of SBC11.
public enum PayOutState {
    TO_PAY,
    PAID,
    FAILED;

    /// The same in the words of IV01's `payment.state`.
    String ofDocument() {
        return this == TO_PAY ? "PENDING" : name();
    }
}
