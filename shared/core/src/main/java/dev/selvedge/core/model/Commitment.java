package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Pieces that a customer has bought.
///
/// @param promisedAt when we first heard of it
/// @param placedAt since when the ERP's own figures allow for it; empty while it does not know
public record Commitment(OrderId order, Map<Sku, Integer> pieces, Instant promisedAt, Optional<Instant> placedAt) {
    public Commitment {
        pieces = Map.copyOf(pieces);
    }

    /// Whether a reading of the ERP's stock that began then may lack this.
    public boolean isMissingFrom(Instant reading) {
        return placedAt.isEmpty() || !placedAt.get().isBefore(reading);
    }
}
