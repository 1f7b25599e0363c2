package dev.selvedge.core.model;

/// What an account of the supplier's ledger is for; the supplier maps each to an account of the ERP.
public enum AccountRole {
    /// Where a remittance passes through: what John Lewis owes until it has paid.
    CLEARING,
    /// Where payouts arrive.
    BANK,
    COMMISSION,
    SUBSCRIPTION,
    FEES,
    PENALTIES,
    OTHER_CHARGES,
    OTHER_CREDITS,
    ORDER_FEES,
    REMITTED_TAX,
    SHIPPING_PAID,
    PURCHASES,
    RESERVE,
    /// Pennies by which an accounting document's VAT is rounded otherwise than its lines'.
    ROUNDING,
    /// The VAT on what the operator charges, where charges go into a journal.
    INPUT_TAX,
    /// What customers have back where a sale takes no credit note any more; everything else of sales the ERP books to
    /// its own account.
    SALES,
    /// The VAT of what customers have back, where credits go into a journal.
    OUTPUT_TAX,
    /// What the ERP debits by itself when it takes in cash receipts of the marketplace: the journal of a payout moves
    /// it to clearing.
    CUSTOMER,
    NONE
}
