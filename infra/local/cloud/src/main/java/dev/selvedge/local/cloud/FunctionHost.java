package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Failed;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// One function with its processes: none before the first event, then as many as events come at once, up to the
/// function's maximum. A process that failed by ending is replaced by a cold one.
final class FunctionHost implements AutoCloseable {

    private static final Outcome CLOSED = new Failed("Sandbox.Closed", "the laptop cloud closes");

    private final String name;
    private final Supplier<FunctionProcess> starter;
    private final Activity activity;
    private final Semaphore room;
    private final Deque<FunctionProcess> warm = new ArrayDeque<>();
    private final Set<FunctionProcess> all = ConcurrentHashMap.newKeySet();
    private final List<ColdStart> coldStarts = new ArrayList<>();
    private final Tally tally = new Tally();
    private boolean closed;

    FunctionHost(String name, int maximumConcurrency, Activity activity, Supplier<FunctionProcess> starter) {
        this.name = name;
        this.starter = starter;
        this.activity = activity;
        this.room = new Semaphore(maximumConcurrency, true);
    }

    /// Serves one event, when there is room for it.
    Outcome invoke(String payload) {
        activity.begins();
        tally.begins();
        Outcome outcome = new Failed("Unhandled", "the laptop cloud itself failed");
        try {
            outcome = inRoom(payload);
            return outcome;
        } finally {
            tally.ends(outcome);
            activity.ends();
        }
    }

    synchronized FunctionState state() {
        return tally.state(name, warm.size());
    }

    synchronized List<ColdStart> coldStarts() {
        return List.copyOf(coldStarts);
    }

    /// What each of the processes that live has taken.
    List<ProcessCost> costs() {
        return all.stream()
                .filter(FunctionProcess::isAlive)
                .map(FunctionProcess::cost)
                .toList();
    }

    /// Ends the processes that wait for an event, so that the next one finds the function cold.
    void cool() {
        List<FunctionProcess> cooled;
        synchronized (this) {
            cooled = List.copyOf(warm);
            warm.clear();
        }
        cooled.forEach(FunctionProcess::end);
        cooled.forEach(FunctionProcess::awaitEnd);
        cooled.forEach(all::remove);
    }

    /// Asks all processes to end, and waits until they have.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        all.forEach(FunctionProcess::end);
        all.forEach(FunctionProcess::awaitEnd);
    }

    private Outcome inRoom(String payload) {
        room.acquireUninterruptibly();
        try {
            return warmOrNew().map(process -> serve(process, payload)).orElse(CLOSED);
        } catch (UncheckedIOException failure) {
            return new Failed("Runtime.InvalidEntrypoint", CannotStart.words(name) + failure.getMessage());
        } finally {
            room.release();
        }
    }

    private Outcome serve(FunctionProcess process, String payload) {
        boolean first = process.coldStart().isEmpty();
        Outcome outcome = process.invoke(payload);
        putBack(process, first);
        return outcome;
    }

    private synchronized Optional<FunctionProcess> warmOrNew() {
        if (closed) {
            return Optional.empty();
        }
        for (FunctionProcess process = warm.pollLast(); process != null; process = warm.pollLast()) {
            if (process.isAlive()) {
                return Optional.of(process);
            }
            all.remove(process);
        }
        FunctionProcess cold = starter.get();
        all.add(cold);
        return Optional.of(cold);
    }

    private synchronized void putBack(FunctionProcess process, boolean first) {
        if (first) {
            process.coldStart().ifPresent(coldStarts::add);
        }
        process.peakMegabytes().ifPresent(tally::held);
        if (process.isAlive()) {
            warm.addLast(process);
        } else {
            all.remove(process);
        }
    }
}
