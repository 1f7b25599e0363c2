package dev.selvedge.local.simulator.mirakl;

/// How the document is read where it says nothing, or two things, of what the lines of a cycle carry.
///
/// @param paymentNamesCycle whether the PAYMENT line of a paid cycle carries its `seller_billing_cycle_id`, and so is
///     listed with the cycle's lines
/// @param numberOnEveryLine whether every line of a cycle carries the number of its automatic invoice, as in the
///     example of TL02, or only those that it charges
/// @param manualSignsTurned whether manual credits are the seller's debit, as in the examples of SBC11, whose negative
///     `total_other_credits` goes to the operator, or his credit, as their name says; manual invoices the other way
///     round
/// @param documentPrefix what `accounting_document_number` carries before the twelve digits of TL02's example, which
///     are IV01's `invoice_id`
public record BillingReadings(
        boolean paymentNamesCycle, boolean numberOnEveryLine, boolean manualSignsTurned, String documentPrefix) {

    /// Our guesses.
    public static BillingReadings likely() {
        return new BillingReadings(true, false, false, "");
    }

    public BillingReadings paymentNamesCycle(boolean names) {
        return new BillingReadings(names, numberOnEveryLine, manualSignsTurned, documentPrefix);
    }

    public BillingReadings numberOnEveryLine(boolean every) {
        return new BillingReadings(paymentNamesCycle, every, manualSignsTurned, documentPrefix);
    }

    public BillingReadings manualSignsTurned(boolean turned) {
        return new BillingReadings(paymentNamesCycle, numberOnEveryLine, turned, documentPrefix);
    }

    public BillingReadings documentPrefix(String prefix) {
        return new BillingReadings(paymentNamesCycle, numberOnEveryLine, manualSignsTurned, prefix);
    }
}
