package dev.selvedge.core.flow;

import java.time.Duration;
import java.time.Instant;

/// What the supplier has decided about telling what has left.
///
/// @param startOfTrading sales that moved earlier were handled before Selvedge and are left alone
/// @param overlap how far each reading of the ERP goes back behind the last one; longer than a reading takes
/// @param lease how long a worker may be at an order; longer than the function that runs it can live
/// @param lookEvery how often the marketplace's own list of orders is read, which shows what it has taken
/// @param shownWithin how long a confirmed order may stay unshown before it is asked for, and told again
/// @param longestTracking the longest tracking number that the marketplace takes, in characters
public record DispatchPolicy(
        Instant startOfTrading,
        Duration overlap,
        Duration lease,
        Duration lookEvery,
        Duration shownWithin,
        int longestTracking) {}
