package dev.selvedge.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// What the supplier decides about telling what has left, and about deadlines.
@ConfigMapping(prefix = "selvedge.dispatch")
public interface DispatchConfig {

    /// How far each reading of the ERP's sales goes back behind the newest move seen; longer than a reading takes.
    @WithDefault("PT10M")
    Duration overlap();

    /// How long a worker may be at an order; longer than its function can run.
    @WithDefault("PT6M")
    Duration lease();

    /// How often the order feed runs, in whose readings a confirmed order is seen to be shipped.
    @WithDefault("PT5M")
    Duration lookEvery();

    /// How long a confirmed order may stay unshown before John Lewis is asked for it, and told again.
    @WithDefault("PT30M")
    Duration shownWithin();

    /// The longest tracking number that is sent, in characters. John Lewis's own limit is not documented.
    @WithDefault("255")
    int longestTracking();

    Watch watch();

    /// The watch over deadlines.
    interface Watch {
        /// How long before its deadline people are told of an order; once at each, and once when it is missed.
        @WithDefault("PT24H,PT8H,PT2H")
        List<Duration> levels();

        /// After how long an order without a deadline is due, from when it was first seen.
        @WithDefault("PT48H")
        Duration deadlineWhenAbsent();

        /// After how long a sale that nobody in the warehouse has begun is told of.
        @WithDefault("PT24H")
        Duration stillAfter();

        /// After how long an order that should have moved is looked at again by itself.
        @WithDefault("PT30M")
        Duration lookAgainAfter();

        /// After how long without a whole reading of John Lewis's orders or the ERP's sales people are told.
        @WithDefault("PT30M")
        Duration blindAfter();

        /// The time zone in which deadlines are written for people.
        @WithDefault("Europe/London")
        String zone();
    }
}
