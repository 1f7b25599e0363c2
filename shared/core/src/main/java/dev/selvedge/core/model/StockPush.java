package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The differences that one complete reading of the ERP's stock came to.
///
/// @param observed when the reading began: nothing in it is older
/// @param changes empty where a document carries them
/// @param document the name of the document that carries the changes, where they are too many for a message
public record StockPush(Instant observed, List<StockChange> changes, Optional<String> document) {
    public StockPush {
        changes = List.copyOf(changes);
    }
}
