package dev.selvedge.testkit;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.port.Cursors;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Cursors that forget when the process ends.
public final class InMemoryCursors implements Cursors {

    private final Map<String, Cursor> cursors = new HashMap<>();

    @Override
    public synchronized boolean advance(String name, Cursor to) {
        Cursor stands = cursors.merge(name, to, (before, after) -> after.at().isBefore(before.at()) ? before : after);
        return stands.equals(to);
    }

    @Override
    public synchronized Map<String, Cursor> read(Collection<String> names) {
        Map<String, Cursor> found = new HashMap<>(cursors);
        found.keySet().retainAll(names);
        return Map.copyOf(found);
    }
}
