package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an order is to leave and what the seller has told of it.
///
/// @param shipped when the last of it left (OR11 `shipped_date` of its lines); null while something has not
/// @param confirmed how often the seller was believed that goods of the order have left: OR24, ST24, and ST01 with
///     `shipped`
/// @param confirmationsAsked how often OR24 was called for the order, whatever it answered
/// @param trackingWritten how often OR23 was believed
public record DispatchView(
        String shippingType,
        Instant deadline,
        Tracking tracking,
        @Nullable Instant shipped,
        int confirmed,
        int confirmationsAsked,
        int trackingWritten) {}
