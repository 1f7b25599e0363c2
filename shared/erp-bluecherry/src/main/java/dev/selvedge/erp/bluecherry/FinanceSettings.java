package dev.selvedge.erp.bluecherry;

/// What finance files refer to (settlement.md C4).
///
/// @param division under which everything is booked
/// @param customer that John Lewis is in the ledger
public record FinanceSettings(String division, String customer) {}
