package dev.selvedge.core.port;

import java.time.Duration;
import java.time.Instant;

/// Shares a partner's call limit among all functions of a connection.
public interface RateBudget {

    /// Reserves the next free slot, if it comes soon enough.
    Slot reserve(Allowance allowance, Instant now);

    /// How often something may be called.
    ///
    /// @param name whose limit it is; all who spend it use the same name
    /// @param gap the least time between two calls
    /// @param patience how long this caller would wait; those with more patience go first when it is busy
    record Allowance(String name, Duration gap, Duration patience) {}

    /// A place in the sequence of calls.
    sealed interface Slot {
        /// Call at this instant, not before.
        record At(Instant instant) implements Slot {}

        /// Nothing was reserved: ask again then.
        record Busy(Instant until) implements Slot {}
    }
}
