package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How often a seller may call each operation: the least time between two sweeps. Zero, or no entry, is no limit.
///
/// The unit is a sweep, so that the further pages of one OR11, SBC11 or IV01 are free ("as many times as there are
/// billing cycle pages returned"). TL02 is counted by its calls. The document counts OR11 calls without telling
/// a poll from a look at one order, and so does this. Nor does it say whether STO02, STO03 and OF53 are counted for
/// each import and export: here they are counted for the shop.
///
/// @param differentialExports the interval of an OF52 that asks for changes only; a full one has OF52's
/// @param quotas those of operations that are counted in calls
public record Frequencies(
        Map<Operation, Duration> intervals, Duration differentialExports, Map<Operation, List<Quota>> quotas) {

    public Frequencies {
        intervals = Map.copyOf(intervals);
        quotas = Map.copyOf(quotas);
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
                .with(Operation.SBC11, Duration.ofDays(1))
                .with(Operation.IV01, Duration.ofDays(1))
                .with(Operation.TL02, new Quota(20, Duration.ofMinutes(1)), new Quota(60, Duration.ofHours(1)))
                .differentialExports(Duration.ofMinutes(1));
    }

    public static Frequencies none() {
        return new Frequencies(Map.of(), Duration.ZERO, Map.of());
    }

    public Frequencies with(Operation operation, Duration interval) {
        Map<Operation, Duration> changed = new EnumMap<>(Operation.class);
        changed.putAll(intervals);
        changed.put(operation, interval);
        return new Frequencies(changed, differentialExports, quotas);
    }

    /// As often as each of these allows; none is no limit.
    public Frequencies with(Operation operation, Quota... allowed) {
        Map<Operation, List<Quota>> changed = new EnumMap<>(Operation.class);
        changed.putAll(quotas);
        changed.put(operation, List.of(allowed));
        return new Frequencies(intervals, differentialExports, changed);
    }

    public Frequencies differentialExports(Duration interval) {
        return new Frequencies(intervals, interval, quotas);
    }

    List<Quota> quotas(Operation operation) {
        return quotas.getOrDefault(operation, List.of());
    }

    Duration of(Operation operation) {
        return intervals.getOrDefault(operation, Duration.ZERO);
    }
}
