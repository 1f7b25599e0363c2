package dev.selvedge.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the post with an ERP that works in batches is seen to.
@ConfigMapping(prefix = "selvedge.exchange")
public interface ExchangeConfig {

    /// How long one run may be at it; longer than its function can run.
    @WithDefault("PT6M")
    Duration lease();
}
