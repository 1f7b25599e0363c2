package dev.selvedge.local.simulator.mirakl;

/// What an accounting document is: `type` of IV01. There is none for a credit note on commission: in the example of
/// IV01 commission that is handed back is a negative part of the AUTO_INVOICE.
public enum InvoiceType {
    AUTO_INVOICE,
    MANUAL_INVOICE,
    MANUAL_CREDIT
}
