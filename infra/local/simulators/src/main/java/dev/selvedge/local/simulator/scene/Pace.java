package dev.selvedge.local.simulator.scene;

import java.time.Duration;

/// How fast the partners' clocks seem to run: their limits, compressed alike.
///
/// @param speed how many times faster than in life
public record Pace(double speed) {

    public Pace {
        if (!(speed >= 1)) {
            throw new IllegalArgumentException("the speed must be at least 1, not " + speed);
        }
    }

    /// Limits as the vendors document them.
    public static Pace documented() {
        return new Pace(1);
    }

    public Duration of(Duration inLife) {
        return Duration.ofNanos((long) (inLife.toNanos() / speed));
    }
}
