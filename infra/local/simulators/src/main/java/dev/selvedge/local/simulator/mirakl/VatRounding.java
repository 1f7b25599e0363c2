package dev.selvedge.local.simulator.mirakl;

/// How the operator's automatic invoice comes to its VAT. The transaction log rounds by line; whether the invoice does
/// is documented nowhere.
public enum VatRounding {
    /// The sum of what the transaction log shows.
    BY_LINE,
    /// The rate of the sum, which may be pennies off the transaction log.
    BY_TOTAL
}
