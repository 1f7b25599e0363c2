package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// How often a seller may call each operation: the least time between two sweeps. Zero, or no entry, is no limit.
///
/// The unit is a sweep, so that the further pages of one OR11 are free. The document counts OR11 calls without telling
/// a poll from a look at one order, and so does this. Nor does it say whether STO02, STO03 and OF53 are counted for
/// each import and export: here they are counted for the shop.
///
/// @param differentialExports the interval of an OF52 that asks for changes only; a full one has OF52's
public record Frequencies(Map<Operation, Duration> intervals, Duration differentialExports) {

    public Frequencies {
        intervals = Map.copyOf(intervals);
    }

    /// "Maximum usage" of each operation in Mirakl's OpenAPI document. PC01 states none there; its figure is that of
    /// john-lewis.md 2B.2.
    public static Frequencies documented() {
        return none().with(Operation.OR11, Duration.ofMinutes(1))
                .with(Operation.OR04, Duration.ofMinutes(1))
                .with(Operation.A01, Duration.ofDays(1))
                .with(Operation.PC01, Duration.ofDays(1))
                .with(Operation.SH12, Duration.ofDays(1))
                .with(Operation.SH21, Duration.ofDays(1))
                .with(Operation.STO01, Duration.ofMinutes(1))
                .with(Operation.STO02, Duration.ofSeconds(15))
                .with(Operation.STO03, Duration.ofMinutes(1))
                .with(Operation.OF52, Duration.ofDays(1))
                .with(Operation.OF53, Duration.ofSeconds(10))
                .differentialExports(Duration.ofMinutes(1));
    }

    public static Frequencies none() {
        return new Frequencies(Map.of(), Duration.ZERO);
    }

    public Frequencies with(Operation operation, Duration interval) {
        Map<Operation, Duration> changed = new EnumMap<>(Operation.class);
        changed.putAll(intervals);
        changed.put(operation, interval);
        return new Frequencies(changed, differentialExports);
    }

    public Frequencies differentialExports(Duration interval) {
        return new Frequencies(intervals, interval);
    }

    Duration of(Operation operation) {
        return intervals.getOrDefault(operation, Duration.ZERO);
    }
}
