package dev.selvedge.testkit;

import dev.selvedge.core.port.RemoteFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Trouble that is arranged beforehand: what happens when a named step is reached, before or after its effect.
///
/// Each arrangement happens once; those for one point happen in the sequence in which they were arranged. A failure
/// before the effect plays a lost request or a refusal; one after it, a lost answer; one that is no [RemoteFailure],
/// a crash.
public final class Faults {

    private enum Moment {
        BEFORE,
        AFTER
    }

    private record Point(String step, Moment moment) {}

    private final Map<Point, Deque<Runnable>> arranged = new HashMap<>();
    private final List<String> reached = new ArrayList<>();

    public Faults before(String step, RuntimeException failure) {
        return meanwhile(step, () -> {
            throw failure;
        });
    }

    public Faults after(String step, RuntimeException failure) {
        return arrange(new Point(step, Moment.AFTER), () -> {
            throw failure instanceof RemoteFailure remote ? remote.afterSomeWasDone() : failure;
        });
    }

    /// Something else happens in the world just before the step has its effect.
    public Faults meanwhile(String step, Runnable happening) {
        return arrange(new Point(step, Moment.BEFORE), happening);
    }

    /// How often the step was reached.
    public synchronized int count(String step) {
        return (int) reached.stream().filter(step::equals).count();
    }

    <T> T around(String step, Supplier<T> effect) {
        reach(step);
        happen(new Point(step, Moment.BEFORE));
        T result = effect.get();
        happen(new Point(step, Moment.AFTER));
        return result;
    }

    private synchronized Faults arrange(Point point, Runnable happening) {
        arranged.computeIfAbsent(point, _ -> new ArrayDeque<>()).add(happening);
        return this;
    }

    private synchronized void reach(String step) {
        reached.add(step);
    }

    private void happen(Point point) {
        Runnable happening = next(point);
        if (happening != null) {
            happening.run();
        }
    }

    private synchronized @Nullable Runnable next(Point point) {
        return arranged.getOrDefault(point, new ArrayDeque<>()).poll();
    }
}
