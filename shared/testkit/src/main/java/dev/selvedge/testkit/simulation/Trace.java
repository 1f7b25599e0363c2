package dev.selvedge.testkit.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What happened at which virtual instant, a line each. No personal data: whoever writes sees to it.
public final class Trace {

    private final InstantSource clock;
    private final List<String> lines = new ArrayList<>();

    public Trace(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(String what) {
        lines.add(clock.instant() + " " + what);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /// The last lines, as many as asked for.
    public synchronized List<String> tail(int most) {
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }
}
