package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a look in the ERP can honestly say about an order of ours.
public sealed interface Sighting {

    /// How far a sale has come.
    enum Progress {
        /// There is a head without lines: it must be finished.
        STARTED,
        /// It stands, lines and all.
        ORDERED
    }

    /// @param pieces how many of each SKU it holds; none while it is only started
    record Found(ErpReference reference, Progress progress, Map<Sku, Integer> pieces, List<Shortfall> shortfalls)
            implements Sighting {
        public Found {
            pieces = Map.copyOf(pieces);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /// More than one, and only a person can say which is to stay.
    record Several(List<ErpReference> references) implements Sighting {
        public Several {
            references = List.copyOf(references);
        }
    }

    /// It is not there, and will not appear by itself.
    record Absent() implements Sighting {}

    /// It may be there and not yet be seen.
    record CannotTell(Instant until) implements Sighting {}
}
