package dev.selvedge.testkit;

import dev.selvedge.core.port.Cursors;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Cursors that forget when the process ends.
public final class InMemoryCursors implements Cursors {

    private final Map<String, Instant> cursors = new HashMap<>();

    @Override
    public synchronized boolean advance(String name, Instant to) {
        Instant at = cursors.merge(name, to, (before, after) -> after.isBefore(before) ? before : after);
        return at.equals(to);
    }

    @Override
    public synchronized Map<String, Instant> read(Collection<String> names) {
        Map<String, Instant> found = new HashMap<>(cursors);
        found.keySet().retainAll(names);
        return Map.copyOf(found);
    }
}
