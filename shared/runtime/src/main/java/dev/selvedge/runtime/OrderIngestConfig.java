package dev.selvedge.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What the supplier decides about taking orders.
@ConfigMapping(prefix = "selvedge.orders")
public interface OrderIngestConfig {

    /// Orders created, and sales last moved, before this instant were handled otherwise and are left alone,
    /// `2026-01-31T00:00:00Z` for example.
    Instant startOfTrading();

    /// The currencies in which orders are taken.
    @WithDefault("GBP")
    Set<String> currencies();

    /// How far each reading goes back behind the newest change seen.
    @WithDefault("PT10M")
    Duration overlap();

    /// How long a worker may be at an order; longer than its function can run.
    @WithDefault("PT6M")
    Duration lease();

    /// How many awaited SKUs one review of the holds asks the ERP for.
    @WithDefault("20")
    int lookUpsPerReview();
}
