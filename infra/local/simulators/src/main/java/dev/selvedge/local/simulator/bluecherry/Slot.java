package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;
import java.util.function.UnaryOperator;

/// When a batch runs next. A machine that slept over several runs it once.
final class Slot {

    private final UnaryOperator<Instant> after;
    private Instant next;

    /// @param after the run after an instant
    Slot(Instant start, UnaryOperator<Instant> after) {
        this.after = after;
        this.next = after.apply(start);
    }

    boolean isDue(Instant now) {
        if (next.isAfter(now)) {
            return false;
        }
        while (!next.isAfter(now)) {
            next = after.apply(next);
        }
        return true;
    }
}
