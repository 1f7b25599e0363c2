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
    /// @param turnedDown what of it the ERP did not take
    record Found(
            ErpReference reference,
            Progress progress,
            Map<Sku, Integer> pieces,
            List<Shortfall> shortfalls,
            List<TurnedDown> turnedDown)
            implements Sighting {
        public Found {
            pieces = Map.copyOf(pieces);
            shortfalls = List.copyOf(shortfalls);
            turnedDown = List.copyOf(turnedDown);
        }

        /// A sale of which nothing was turned down.
        public Found(ErpReference reference, Progress progress, Map<Sku, Integer> pieces, List<Shortfall> shortfalls) {
            this(reference, progress, pieces, shortfalls, List.of());
        }
    }

    /// Pieces that the ERP did not take.
    ///
    /// @param words why, in the ERP's own words
    record TurnedDown(Sku sku, int quantity, String words) {}

    /// The ERP has looked at it and took none of it. Once people have mended the cause and said so, it is absent.
    ///
    /// @param words why, in the ERP's own words
    record NotTaken(String words) implements Sighting {}

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
