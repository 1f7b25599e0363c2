package dev.selvedge.testkit;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Holds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// Holds that are gone when the process ends.
public final class InMemoryHolds implements Holds {

    /// Sorted, so that a seed gives one run in every process: an enum's hash is another in each.
    private final Map<WorkKey, Hold> held = new ConcurrentSkipListMap<>(Comparator.comparing(WorkKey::toString));

    @Override
    public void put(Hold hold) {
        held.merge(hold.key(), hold, (before, after) -> since(before.since(), after));
    }

    @Override
    public void release(WorkKey key) {
        held.remove(key);
    }

    @Override
    public void forEach(Consumer<Hold> look) {
        all().forEach(look);
    }

    /// What is held now.
    public List<Hold> all() {
        return List.copyOf(held.values());
    }

    private static Hold since(Instant since, Hold hold) {
        return new Hold(
                hold.key(),
                hold.reason(),
                hold.explanation(),
                hold.evidence(),
                hold.deadline(),
                since,
                hold.release(),
                hold.work());
    }
}
