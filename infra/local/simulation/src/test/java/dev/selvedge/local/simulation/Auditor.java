package dev.selvedge.local.simulation;

import java.util.Optional;

/// Reads each new entry of the ERP's ledger beside John Lewis's books, as both stand at that moment.
interface Auditor {

    String ONCE = "no posting is made twice";
    String ORDERS = "every order is booked as John Lewis's books have it";
    String PAID = "nothing is posted before it is paid";

    /// Reads what is new.
    void look();

    /// What broke a rule, if anything ever did.
    Optional<String> broken(String rule);
}
