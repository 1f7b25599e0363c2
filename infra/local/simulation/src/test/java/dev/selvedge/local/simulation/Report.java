package dev.selvedge.local.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// What the seeds went through. Two runs of the same seeds have the same sum of their traces, in any process.
final class Report {

    private final long began = System.nanoTime();
    private final Map<String, Long> met = new TreeMap<>();
    private int seeds;
    private int orders;
    private long calls;
    private int traces;

    static Report of(OrderDay day) {
        return of(day.world(), day.orders());
    }

    static Report of(World world, int orders) {
        Report report = new Report();
        report.seeds = 1;
        report.orders = orders;
        report.calls = world.window.calls();
        report.traces = world.trace.lines().hashCode();
        report.met.putAll(world.met());
        return report;
    }

    int orders() {
        return orders;
    }

    void add(Report other) {
        seeds += other.seeds;
        orders += other.orders;
        calls += other.calls;
        traces = 31 * traces + other.traces;
        other.met.forEach((fault, count) -> met.merge(fault, count, Long::sum));
    }

    void print(Supplier supplier) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(supplier + ": seeds " + seeds + ", orders " + orders + ", calls " + calls + ", seconds "
                + took.toMillis() / 1_000.0 + ", met " + met + ", traces " + Integer.toHexString(traces));
    }
}
