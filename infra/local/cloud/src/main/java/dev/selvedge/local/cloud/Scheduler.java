package dev.selvedge.local.cloud;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs functions at their rates, the first time at once. A run that fails is not tried again: the next tick is the
/// next chance. A tick that finds the run before still going passes.
final class Scheduler implements AutoCloseable {

    /// EventBridge Scheduler's input when the schedule gives none ("Target input" in its user guide).
    private static final String EVENT = "{}";

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scheduler").factory());
    private final Activity activity;

    Scheduler(Activity activity) {
        this.activity = activity;
    }

    void every(Duration rate, FunctionHost function) {
        AtomicBoolean running = new AtomicBoolean();
        Runnable tick = () -> {
            if (running.compareAndSet(false, true)) {
                run(function, running);
            }
        };
        tick.run();
        ticks.scheduleAtFixedRate(tick, rate.toNanos(), rate.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }

    private void run(FunctionHost function, AtomicBoolean running) {
        activity.begins();
        Thread.startVirtualThread(() -> {
            try {
                function.invoke(EVENT);
            } finally {
                running.set(false);
                activity.ends();
            }
        });
    }
}
