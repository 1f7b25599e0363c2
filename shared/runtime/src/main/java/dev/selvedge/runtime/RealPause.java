package dev.selvedge.runtime;

import dev.selvedge.remote.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits by sleeping, the only place where a function does.
final class RealPause implements Pause {

    private final InstantSource clock;

    RealPause(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void until(Instant instant) {
        Duration wait = Duration.between(clock.instant(), instant);
        if (wait.isPositive()) {
            sleep(wait);
        }
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to call", interrupted);
        }
    }
}
