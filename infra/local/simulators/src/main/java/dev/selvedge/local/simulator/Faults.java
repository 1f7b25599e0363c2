package dev.selvedge.local.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Which fault, if any, meets the next call. Planned faults come first, each once; then the switches, by their odds.
public final class Faults {

    private record Planned(Predicate<Call> where, Fault fault) {}

    private final Deque<Planned> planned = new ArrayDeque<>();
    private final Map<Fault, Double> odds = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> met = new EnumMap<>(Fault.class);
    private final Set<String> spared = new HashSet<>();
    private final RandomGenerator dice;

    public Faults(RandomGenerator dice) {
        this.dice = dice;
    }

    /// The next call that fits meets this fault; the one after does not.
    public synchronized void plan(Fault fault, Predicate<Call> where) {
        planned.add(new Planned(where, fault));
    }

    /// The next call of this operation, `POST /sale` for example, meets this fault.
    public void plan(Fault fault, String operation) {
        plan(fault, call -> call.operation().equals(operation));
    }

    /// From now on each call meets this fault with these odds: 0 is off, 1 is always.
    public synchronized void odds(Fault fault, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("the odds of " + fault + " must be from 0 to 1, not " + chance);
        }
        odds.put(fault, chance);
    }

    /// Calls of this operation meet only what is planned for them.
    public synchronized void spare(String operation) {
        spared.add(operation);
    }

    /// Forgets what was planned, spares nothing and switches everything off.
    public synchronized void clear() {
        planned.clear();
        spared.clear();
        odds.clear();
    }

    /// The switches as they stand, every fault named.
    public synchronized Map<Fault, Double> odds() {
        Map<Fault, Double> all = new LinkedHashMap<>();
        for (Fault fault : Fault.values()) {
            all.put(fault, odds.getOrDefault(fault, 0.0));
        }
        return all;
    }

    /// How often each fault has met a call.
    public synchronized Map<Fault, Long> met() {
        return Map.copyOf(met);
    }

    synchronized Optional<Fault> meet(Call call) {
        Optional<Fault> fault = plannedFor(call).or(() -> spared.contains(call.operation()) ? Optional.empty() : thrown());
        fault.ifPresent(one -> met.merge(one, 1L, Long::sum));
        return fault;
    }

    private Optional<Fault> plannedFor(Call call) {
        for (Planned one : planned) {
            if (one.where().test(call)) {
                planned.remove(one);
                return Optional.of(one.fault());
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> thrown() {
        for (Map.Entry<Fault, Double> entry : odds.entrySet()) {
            if (entry.getValue() > 0 && dice.nextDouble() < entry.getValue()) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
