package dev.selvedge.core.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/// What the supplier has decided about payouts.
///
/// @param startOfTrading payouts that were made up earlier were handled before Selvedge and are left alone
/// @param lookBack how far back each reading of the payouts goes: one that is older no longer changes
/// @param currencies in which payouts are taken
/// @param charges how what the operator charges is booked
/// @param lease how long a worker may be at a remittance; longer than the function that runs it can live
/// @param slice how long a worker goes on posting before it gives the rest back to the queue
/// @param lookAgain after how long a remittance that does not add up is compared again by itself
/// @param refusals after how many refused postings the others are not tried any more
/// @param listsLag how long what was just entered may be missing from the ERP's lists: it is not looked for before
/// @param zone in which a day begins for the supplier's books
public record SettlementPolicy(
        Instant startOfTrading,
        Duration lookBack,
        Set<CurrencyUnit> currencies,
        Charges charges,
        Duration lease,
        Duration slice,
        Duration lookAgain,
        int refusals,
        Duration listsLag,
        ZoneId zone) {

    /// How what the operator charges is booked.
    public enum Charges {
        /// As a supplier's bill, whose VAT is coded.
        BILL,
        /// As money spent from the clearing account, whose VAT is coded.
        SPEND_MONEY,
        /// As a journal, whose VAT is a mere amount.
        JOURNAL
    }

    public SettlementPolicy {
        currencies = Set.copyOf(currencies);
    }
}
