package dev.selvedge.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that follows from a seed.
///
/// Each consumer rolls dice of its own, forked by its name: a fork depends on the seed and the names alone, so that one
/// more draw here does not shift what is drawn there.
public final class Dice implements RandomGenerator {

    private final long seed;
    private final SplittableRandom random;

    private Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public static Dice of(long seed) {
        return new Dice(seed);
    }

    /// The dice of one consumer, the same whenever and however often it is forked.
    public Dice fork(String name) {
        long mixed = seed;
        for (int at = 0; at < name.length(); at++) {
            mixed = new SplittableRandom(mixed ^ name.charAt(at)).nextLong();
        }
        return new Dice(new SplittableRandom(mixed).nextLong());
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    /// True so often of one.
    public boolean chance(double odds) {
        return nextDouble() < odds;
    }

    /// From the least to the most, both possible.
    public int between(int least, int most) {
        return nextInt(least, most + 1);
    }

    /// From nothing up to this, in milliseconds.
    public Duration upTo(Duration most) {
        return Duration.ofMillis(nextLong(most.toMillis() + 1));
    }

    public <T> T pick(List<T> some) {
        return some.get(nextInt(some.size()));
    }
}
