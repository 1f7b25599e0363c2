package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.DispatchFeed;
import dev.selvedge.core.flow.DispatchWatch;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.simulation.SimulatedQueue.Delivery;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions of dispatch confirmation as their handlers run them: schedules, deferrals, acknowledgements, and
/// crashes in between.
final class DispatchFunctions {

    private static final int LAST_CRASHABLE_RECEIVE = 3;

    private final World world;
    private final DispatchConnection connection;
    private final Witness witness;
    private final Confidential confidential;
    private final Deque<OrderId> atWork = new ArrayDeque<>();
    private DispatchWatch.@Nullable Round lastRound;
    private Instant lookedAt = Instant.MIN;
    private final Set<Integer> deadRounds = new HashSet<>();
    private int rounds;
    private boolean isFeedIdle;

    DispatchFunctions(World world, DispatchConnection connection, Witness witness, Confidential confidential) {
        this.world = world;
        this.connection = connection;
        this.witness = witness;
        this.confidential = confidential;
    }

    /// Reads what moved in the ERP.
    void feed() {
        isFeedIdle = false;
        run(true, "sales", () -> {
            DispatchFeed.Walk walk = connection.feed.walk();
            isFeedIdle = walk.complete() && walk.queued() == 0;
            world.trace.add("  sales: " + walk);
        });
    }

    /// Whether the last reading came to its end and found nothing.
    boolean isFeedIdle() {
        return isFeedIdle;
    }

    /// Sorts every open order by what is left of its time.
    void watch() {
        rounds++;
        boolean lived = run(true, "watch", () -> {
            lastRound = connection.watch.look();
            lookedAt = world.clock.instant();
            world.trace.add("  watch: " + lastRound);
        });
        if (!lived) {
            deadRounds.add(rounds);
        }
    }

    /// What the watch saw last, if it has ever come to its end.
    Optional<DispatchWatch.Round> lastRound() {
        return Optional.ofNullable(lastRound);
    }

    /// When the watch came to its end last.
    Instant lookedAt() {
        return lookedAt;
    }

    /// How many times the watch has begun.
    int rounds() {
        return rounds;
    }

    /// Whether the watch died on its way in a round.
    boolean hasDied(int round) {
        return deadRounds.contains(round);
    }

    /// Takes one order off the queue, if there is one.
    void work() {
        world.messages.dispatches.receive().ifPresent(this::work);
    }

    /// The order that the only worker at work has in hand.
    Optional<OrderId> soleWork() {
        return atWork.size() == 1 ? Optional.of(atWork.getFirst()) : Optional.empty();
    }

    private void work(Delivery<Message.OfDispatch> delivery) {
        Message.OfDispatch message = delivery.message();
        atWork.push(message.order());
        witness.begin();
        run(delivery.receives() <= LAST_CRASHABLE_RECEIVE, "dispatch", () -> {
            Outcome outcome = connection.dispatching.dispatch(message.order(), message.movedAt());
            world.trace.add("  " + Functions.named(message) + ": " + Functions.told(outcome));
            if (outcome instanceof Outcome.Deferred deferred) {
                confidential.read(deferred.why());
                world.messages.later(message, deferred.until());
            }
            world.messages.dispatches.acknowledge(delivery);
        });
        witness.end();
        atWork.pop();
    }

    private boolean run(boolean crashable, String name, Runnable work) {
        return world.perils.survives(crashable, () -> {
            try {
                work.run();
            } catch (RemoteFailure failure) {
                confidential.read(String.valueOf(failure.getMessage()));
                world.trace.add("  " + name + ": " + failure.getMessage());
            }
        });
    }
}
