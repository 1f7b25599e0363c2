package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Optional;

/// How a piece of work ended this time.
public sealed interface Outcome {

    /// It is done.
    ///
    /// @param what in a word or two: `accepted`, `placed`, `withdrawn`
    /// @param reference the ERP's order, if this work made or found one
    /// @param supply what was placed, as [Order#supply] spells it; empty where nothing was
    record Done(String what, Optional<ErpReference> reference, String supply) implements Outcome {

        /// Done, and nothing in the ERP came of it.
        public static Done of(String what) {
            return new Done(what, Optional.empty(), "");
        }
    }

    /// It had been done before, or something newer has overtaken it.
    record Duplicate(String why) implements Outcome {}

    /// The business says no; the hold keeps the work.
    record Held(Hold hold) implements Outcome {}

    /// Not now: busy, down or unsure. The work comes back.
    record Deferred(Instant until, String why) implements Outcome {}
}
