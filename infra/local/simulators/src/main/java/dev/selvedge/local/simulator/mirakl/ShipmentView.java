package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shipment as it stands in the marketplace's books.
///
/// @param shipped when it left; null before
/// @param trackingWritten how often the seller has told its tracking
public record ShipmentView(
        String id,
        String orderId,
        ShipmentState state,
        List<ShipmentLine> lines,
        Tracking tracking,
        @Nullable String invoiceReference,
        Instant created,
        Instant lastUpdated,
        @Nullable Instant shipped,
        int trackingWritten) {}
