package dev.selvedge.testkit.simulation;

import org.jspecify.annotations.Nullable;

/// A seed has broken a rule: which rule, what led to it, and how to see it again.
public final class SeedFailure extends AssertionError {

    private static final int TAIL = 60;

    private final long seed;
    private final String rule;

    public SeedFailure(long seed, String rule, String what, Trace trace, @Nullable Throwable cause) {
        super(text(seed, rule, what, trace), cause);
        this.seed = seed;
        this.rule = rule;
    }

    public long seed() {
        return seed;
    }

    /// The words of the broken rule.
    public String rule() {
        return rule;
    }

    private static String text(long seed, String rule, String what, Trace trace) {
        return """
                Seed %d breaks the rule: %s
                %s
                The last of the trace:
                %s
                Replay: ./selvedge simulate --seeds 1 --seed %d""".formatted(seed, rule, what, String.join("\n", trace.tail(TAIL)), seed);
    }
}
