package dev.selvedge.local.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// The time of day, and a little later after each step.
final class SteppedClock implements InstantSource {

    private final InstantSource day;
    private final AtomicLong steps = new AtomicLong();
    private final Duration step;

    SteppedClock(InstantSource day, Duration step) {
        this.day = day;
        this.step = step;
    }

    void step() {
        steps.incrementAndGet();
    }

    @Override
    public Instant instant() {
        return day.instant().plus(step.multipliedBy(steps.get()));
    }
}
