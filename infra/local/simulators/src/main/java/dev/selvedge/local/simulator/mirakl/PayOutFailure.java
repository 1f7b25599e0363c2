package dev.selvedge.local.simulator.mirakl;

/// Why a seller billing cycle could not be paid out: `pay_out.failure_reason` of SBC11.
public enum PayOutFailure {
    INCOMPLETE_KYC,
    AWAITING_INVOICE_CHECK
}
