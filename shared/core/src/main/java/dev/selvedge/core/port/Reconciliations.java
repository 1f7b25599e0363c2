package dev.selvedge.core.port;

import dev.selvedge.core.model.Reconciliation;

/// What finance reads of a remittance: tables for a spreadsheet, the same for a program, and a page to print.
public interface Reconciliations {

    /// Keeps a reconciliation in place of an earlier one of the same payout, for seven years.
    ///
    /// @return where people find the page
    String keep(Reconciliation reconciliation);
}
