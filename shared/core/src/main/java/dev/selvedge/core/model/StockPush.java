package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The differences that one complete reading of the ERP's stock came to.
///
/// @param observed when the reading began: nothing in it is older
/// @param asOf when what it read was so: whatever was bought since is missing from it
/// @param changes empty where a document carries them
/// @param document the name of the document that carries the changes, where they are too many for a message
public record StockPush(Instant observed, Instant asOf, List<StockChange> changes, Optional<String> document) {
    public StockPush {
        changes = List.copyOf(changes);
    }

    /// A push of what was so as it was read.
    public StockPush(Instant observed, List<StockChange> changes, Optional<String> document) {
        this(observed, observed, changes, document);
    }
}
