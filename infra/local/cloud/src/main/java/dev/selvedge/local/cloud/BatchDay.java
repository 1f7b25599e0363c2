package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.bluecherry.BatchMachine;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells BlueCherry's batches the time, until the day ends.
final class BatchDay implements ErpStage.Day {

    private static final Duration TICK = Duration.ofMillis(250);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bluecherry").factory());
    private final Future<?> ticks;
    private final Future<?> nights;

    private BatchDay(BatchMachine machine, Duration stockEvery) {
        this.nights =
                thread.scheduleAtFixedRate(machine::recomputeStock, 0, stockEvery.toNanos(), TimeUnit.NANOSECONDS);
        this.ticks = thread.scheduleAtFixedRate(machine::work, 0, TICK.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// @param stockEvery how often stock is computed
    static BatchDay begin(BatchMachine machine, Duration stockEvery) {
        return new BatchDay(machine, stockEvery);
    }

    /// Ends its batches.
    ///
    /// @throws IllegalStateException if one of them has broken off
    @Override
    public void close() {
        ticks.cancel(false);
        nights.cancel(false);
        thread.close();
        expectItWentWell(ticks);
        expectItWentWell(nights);
    }

    private static void expectItWentWell(Future<?> batches) {
        try {
            batches.get();
        } catch (CancellationException ended) {
            return; // nothing else ends them
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a batch of BlueCherry's has broken off", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
