package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts calls per application key over any window, not per calendar minute (cin7-core.md A1: "60 calls per 60
/// seconds", per API application). A refused call does not count; the document does not say.
final class RateGate {

    private final RateLimit limit;
    private final Map<String, Deque<Instant>> passed = new HashMap<>();

    RateGate(RateLimit limit) {
        this.limit = limit;
    }

    boolean passes(String applicationKey, Instant now) {
        if (limit.calls() == 0) {
            return true;
        }
        Deque<Instant> calls = passed.computeIfAbsent(applicationKey, any -> new ArrayDeque<>());
        Instant past = now.minus(limit.window());
        while (!calls.isEmpty() && !calls.getFirst().isAfter(past)) {
            calls.removeFirst();
        }
        return calls.size() < limit.calls() && calls.add(now);
    }
}
