package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
final class HandSetClock implements InstantSource {

    static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = MONDAY_NINE;

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    void set(Instant instant) {
        now = instant;
    }
}
