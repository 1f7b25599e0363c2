package dev.selvedge.core.model;

import java.time.Instant;

/// How far something has been read.
///
/// @param at the newest change that was seen, on its owner's clock
/// @param mark what was seen there, since an owner's clock may be coarse and two changes may carry one instant
public record Cursor(Instant at, String mark) {

    /// A cursor that needs no mark: whoever reads on from it reads that instant again.
    public static Cursor at(Instant instant) {
        return new Cursor(instant, "");
    }
}
