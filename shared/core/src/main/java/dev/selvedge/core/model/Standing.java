package dev.selvedge.core.model;

import java.time.Instant;

/// How a SKU's stock stands with John Lewis.
public sealed interface Standing {

    /// It was never told.
    record Untold() implements Standing {}

    /// It has confirmed what it shows.
    record Confirmed() implements Standing {}

    /// It may have been told, or shows something else than it confirmed: to be told again.
    ///
    /// @param until an earlier file may still be taken up until then; only what is sent later can settle it
    record Unsure(Instant until) implements Standing {}

    /// It said no.
    ///
    /// @param words its own
    /// @param quantity what it would not take
    record Refused(RefusalCause cause, String words, int quantity, Instant at) implements Standing {

        /// The same, so long ago that it is worth another try.
        Refused longAgo() {
            return new Refused(cause, words, quantity, Instant.EPOCH);
        }
    }
}
