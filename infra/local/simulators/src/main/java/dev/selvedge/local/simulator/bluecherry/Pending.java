package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;

/// Something that is ready and goes out later.
record Pending<T>(Instant due, T what) {

    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }
}
