package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;

/// How an order is to leave and what the seller has told of it.
///
/// @param confirmed how often the seller was believed that goods of the order have left: OR24, ST24, and ST01 with
///     `shipped`
/// @param confirmationsAsked how often OR24 was called for the order, whatever it answered
/// @param trackingWritten how often OR23 was believed
public record DispatchView(
        String shippingType,
        Instant deadline,
        Tracking tracking,
        int confirmed,
        int confirmationsAsked,
        int trackingWritten) {}
