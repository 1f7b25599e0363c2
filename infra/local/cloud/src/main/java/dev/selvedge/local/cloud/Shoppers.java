package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Keeps the simulated marketplace alive: orders of all kinds come in, and payments are confirmed.
final class Shoppers implements AutoCloseable {

    private static final Duration PAYMENT = Duration.ofSeconds(30);

    private final MiraklSimulator mirakl;
    private final RandomGenerator dice;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("shoppers").factory());
    private int number;

    /// @param every how often somebody orders, at life's pace
    Shoppers(MiraklSimulator mirakl, Pace pace, Duration every, RandomGenerator dice) {
        this.mirakl = mirakl;
        this.dice = dice;
        thread.scheduleWithFixedDelay(this::order, 0, pace.of(every).toMillis(), TimeUnit.MILLISECONDS);
        long payment = pace.of(PAYMENT).toMillis();
        thread.scheduleWithFixedDelay(mirakl::advance, payment, payment, TimeUnit.MILLISECONDS);
    }

    private void order() {
        Kind[] kinds = Kind.values();
        Kind kind = dice.nextInt(3) > 0 ? Kind.PLAIN : kinds[dice.nextInt(kinds.length)];
        mirakl.place(kind.basket(++number));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
