package dev.selvedge.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// What the supplier decides about showing stock.
@ConfigMapping(prefix = "selvedge.stock")
public interface StockPushConfig {

    /// How long a complete reading of the ERP is good before it is read again.
    @WithDefault("PT15M")
    Duration scanEvery();

    /// How old a reading may be when it is published; without it, an hour, and 30 where the ERP computes its stock at
    /// night only.
    Optional<Duration> oldest();

    /// By how many percent of its SKUs a reading may be shorter than the one before without a person's word.
    @WithDefault("20")
    int shrinkPercent();

    /// How many percent of the SKUs on show may fall to zero at once without a person's word.
    @WithDefault("20")
    int zeroPercent();

    /// So many SKUs may fall to zero at once whatever the percentage says.
    @WithDefault("10")
    int zeroAtLeast();

    /// How long John Lewis may be at a file before it counts as lost.
    @WithDefault("PT30M")
    Duration importPatience();

    /// When a line that John Lewis refused is sent again unchanged.
    @WithDefault("PT1H")
    Duration refusedAgain();

    /// When a SKU without an offer is tried again; an audit that sees an offer does so at once.
    @WithDefault("P1D")
    Duration unlistedAgain();

    /// How long an audit is good before the offers are compared again; somewhat below a day, so that no day is missed.
    @WithDefault("PT23H")
    Duration auditEvery();

    /// How many SKUs one audit asks the ERP for, and for how many offers it asks John Lewis why they are inactive.
    @WithDefault("20")
    int lookUpsPerAudit();

    /// How long a worker may be at it; longer than its function can run.
    @WithDefault("PT6M")
    Duration lease();
}
