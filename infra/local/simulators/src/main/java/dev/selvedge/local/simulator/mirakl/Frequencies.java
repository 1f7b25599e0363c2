package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// How often a seller may call each operation: the least time between two sweeps. Zero, or no entry, is no limit.
///
/// The unit is a sweep, so that the further pages of one OR11 are free. The document counts OR11 calls without telling
/// a poll from a look at one order, and so does this.
public record Frequencies(Map<Operation, Duration> intervals) {

    public Frequencies {
        intervals = Map.copyOf(intervals);
    }

    /// "Maximum usage" of each operation in Mirakl's OpenAPI document. PC01 states none there; its figure is that of
    /// john-lewis.md 2B.2.
    public static Frequencies documented() {
        return none().with(Operation.OR11, Duration.ofMinutes(1))
                .with(Operation.OR04, Duration.ofMinutes(1))
                .with(Operation.A01, Duration.ofDays(1))
                .with(Operation.PC01, Duration.ofDays(1));
    }

    public static Frequencies none() {
        return new Frequencies(Map.of());
    }

    public Frequencies with(Operation operation, Duration interval) {
        Map<Operation, Duration> changed = new EnumMap<>(Operation.class);
        changed.putAll(intervals);
        changed.put(operation, interval);
        return new Frequencies(changed);
    }

    Duration of(Operation operation) {
        return intervals.getOrDefault(operation, Duration.ZERO);
    }
}
