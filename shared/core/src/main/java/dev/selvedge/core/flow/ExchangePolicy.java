package dev.selvedge.core.flow;

import java.time.Duration;

/// How the post with a partner that works in batches is seen to.
///
/// @param connection its name, for alerts
/// @param lease how long one worker may be at it; longer than the function that runs it can live
public record ExchangePolicy(String connection, Duration lease) {}
