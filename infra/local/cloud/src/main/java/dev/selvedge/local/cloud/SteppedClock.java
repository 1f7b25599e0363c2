package dev.selvedge.local.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of day, and later by all the steps that were taken.
public final class SteppedClock implements InstantSource {

    private final InstantSource day;
    private final AtomicReference<Duration> stepped = new AtomicReference<>(Duration.ZERO);

    public SteppedClock(InstantSource day) {
        this.day = day;
    }

    public void step(Duration step) {
        stepped.accumulateAndGet(step, Duration::plus);
    }

    @Override
    public Instant instant() {
        return day.instant().plus(stepped.get());
    }
}
