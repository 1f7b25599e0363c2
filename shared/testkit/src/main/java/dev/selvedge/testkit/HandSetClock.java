package dev.selvedge.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is set.
public final class HandSetClock implements InstantSource {

    private volatile Instant now;

    public HandSetClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant to) {
        now = to;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
