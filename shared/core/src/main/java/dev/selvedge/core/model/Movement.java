package dev.selvedge.core.model;

import java.time.LocalDate;
import org.joda.money.Money;

/// A row of an account in the ERP's ledger.
///
/// @param amount above zero where the account is debited
public record Movement(LocalDate on, String reference, Money amount) {}
