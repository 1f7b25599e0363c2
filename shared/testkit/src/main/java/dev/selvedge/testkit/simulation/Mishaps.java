package dev.selvedge.testkit.simulation;

import java.util.Map;
import java.util.TreeMap;

/// Faults by name, each with its odds, and how often each has struck.
public final class Mishaps {

    private final Dice dice;
    private final Map<String, Double> odds = new TreeMap<>();
    private final Map<String, Dice> diceByName = new TreeMap<>();
    private final Map<String, Long> struck = new TreeMap<>();

    public Mishaps(Dice dice) {
        this.dice = dice;
    }

    public Mishaps odds(String name, double chance) {
        odds.put(name, chance);
        return this;
    }

    /// Whether this fault happens now. One that has no odds never does.
    public boolean strikes(String name) {
        Dice own = diceByName.computeIfAbsent(name, dice::fork);
        boolean strikes = own.chance(odds.getOrDefault(name, 0.0));
        if (strikes) {
            struck.merge(name, 1L, Long::sum);
        }
        return strikes;
    }

    /// From now on all goes well.
    public void cease() {
        odds.clear();
    }

    public Map<String, Long> struck() {
        return Map.copyOf(struck);
    }
}
