package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.StockScan;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.simulation.SimulatedQueue.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The functions of stock as their handlers run them: schedules, deferrals, acknowledgements, and crashes in between.
final class StockFunctions {

    /// What runs, the innermost first.
    enum At {
        SCAN,
        QUEUE,
        AUDIT
    }

    private static final int LAST_CRASHABLE_RECEIVE = 3;

    private final World world;
    private final StockConnection connection;
    private final Deque<At> running = new ArrayDeque<>();
    private StockScan.@Nullable Scan lastScan;
    private Instant lastWork = Instant.MIN;

    StockFunctions(World world, StockConnection connection) {
        this.world = world;
        this.connection = connection;
    }

    boolean isAt(At what) {
        return running.peek() == what;
    }

    /// What the last scan came to; nothing if it broke off.
    Optional<StockScan.Scan> lastScan() {
        return Optional.ofNullable(lastScan);
    }

    /// When something was last taken off the queue.
    Instant lastWork() {
        return lastWork;
    }

    /// @param left for reading pages
    void scan(Duration left) {
        run(At.SCAN, true, () -> {
            lastScan = null;
            lastScan = connection.scan.scan(world.clock.instant().plus(left));
            world.trace.add("  stock: " + lastScan);
        });
    }

    /// Asks for the offers, if it is time.
    void audit() {
        run(
                At.AUDIT,
                true,
                () -> world.trace.add("  audit: " + connection.audit.begin() + ", " + connection.audit.adrift()));
    }

    /// Takes one piece of stock off the queue, if there is one.
    void work() {
        world.messages.stock.receive().ifPresent(this::work);
    }

    private void work(Delivery<Message.ForStock> delivery) {
        run(At.QUEUE, delivery.receives() <= LAST_CRASHABLE_RECEIVE, () -> {
            lastWork = world.clock.instant();
            conclude(delivery.message(), outcome(delivery.message()));
            world.messages.stock.acknowledge(delivery);
        });
    }

    private Outcome outcome(Message.ForStock message) {
        return switch (message) {
            case Message.OfStock(var push) -> connection.publishing.publish(push);
            case Message.OfImport(var importId) -> connection.publishing.follow(importId);
            case Message.OfExport(var exportId, var asked) -> connection.audit.compare(exportId, asked);
        };
    }

    private void conclude(Message.ForStock message, Outcome outcome) {
        world.trace.add("  " + message + ": " + Functions.told(outcome));
        if (outcome instanceof Outcome.Deferred deferred) {
            world.messages.later(message, deferred.until());
        }
    }

    private void run(At what, boolean crashable, Runnable work) {
        running.push(what);
        world.perils.survives(crashable, () -> {
            try {
                work.run();
            } catch (RemoteFailure failure) {
                world.trace.add("  " + what + ": " + failure.getMessage());
            }
        });
        running.pop();
    }
}
