package dev.selvedge.erp.cin7core;

import java.time.Duration;

/// How John Lewis's remittances are entered in the supplier's Cin7 Core.
///
/// @param supplier as whom Cin7 Core knows John Lewis, who charges commission
/// @param chargeProduct the name of the service product under which its charges are billed
/// @param mode what a document of the operator's becomes
/// @param invoiceBy who makes the invoices of sales
/// @param moneyFields how the lines of money tasks are spelled
/// @param patience how long a call waits for its turn before a posting is begun: less than an order's, which goes first
public record Cin7BooksSettings(
        String supplier,
        String chargeProduct,
        Mode mode,
        InvoiceBy invoiceBy,
        MoneyFields moneyFields,
        Duration patience) {

    /// What a document of the operator's becomes (settlement.md C2).
    public enum Mode {
        /// A purchase of services, with the tax rules of its charges.
        BILL,
        /// Money spent, for which the clearing account may have to be a bank account.
        SPEND_MONEY,
        /// A journal, whose lines carry no tax rule.
        JOURNAL
    }

    /// Who makes the invoices of sales.
    public enum InvoiceBy {
        /// Somebody at the supplier, or a rule of its ERP.
        ERP,
        SELVEDGE
    }

    /// The two spellings of a money task's line; the documents have both (cin7-core.md A4 and E7).
    public enum MoneyFields {
        /// `TaxRuleName` and `AccountCode`.
        SAMPLES,
        /// `TaxRule` and `Account`.
        TABLE
    }
}
