package dev.selvedge.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What the supplier decides about payouts. Currencies and the start of trading are those of the orders; what
/// charges become and who makes invoices is said where the ERP is.
@ConfigMapping(prefix = "selvedge.settlement")
public interface SettlementConfig {

    /// How far back each reading of the payouts goes: one that is older no longer changes.
    @WithDefault("P90D")
    Duration lookBack();

    /// How long a worker may be at a payout; longer than its function can run.
    @WithDefault("PT16M")
    Duration lease();

    /// How long a worker goes on posting before it gives the rest back to the queue: the last posting that it begins
    /// must come to its end while the function runs.
    @WithDefault("PT10M")
    Duration slice();

    /// After how long a payout that does not add up is compared again by itself.
    @WithDefault("PT6H")
    Duration lookAgain();

    /// After how many refused postings the others of a payout are not tried any more.
    @WithDefault("10")
    int refusals();

    /// The time zone in which a day begins for the supplier's books.
    @WithDefault("Europe/London")
    String zone();
}
