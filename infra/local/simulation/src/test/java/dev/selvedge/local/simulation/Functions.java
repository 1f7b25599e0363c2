package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Message.OfReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.simulation.SimulatedQueue.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The three functions as their handlers run them: batches, deferrals, acknowledgements, and crashes in between.
final class Functions {

    /// The last chance of a message is left to bugs: a day of crashes alone must kill none.
    private static final int LAST_CRASHABLE_RECEIVE = 3;

    private static final int LARGEST_BATCH = 100;

    private final World world;
    private final Connection connection;
    private final Confidential confidential;
    private int depth;
    private @Nullable OrderId atWork;

    Functions(World world, Connection connection, Confidential confidential) {
        this.world = world;
        this.connection = connection;
        this.confidential = confidential;
    }

    /// Takes one order off the queue, if there is one.
    void work() {
        world.messages.orders.receive().ifPresent(this::work);
    }

    private void work(Delivery<Message.OfOrder> delivery) {
        @Nullable OrderId before = atWork;
        depth++;
        atWork = delivery.message().order().id();
        world.perils.survives(delivery.receives() <= LAST_CRASHABLE_RECEIVE, () -> {
            conclude(
                    delivery.message(),
                    connection.ingest.ingest(delivery.message().order()));
            world.messages.orders.acknowledge(delivery);
        });
        atWork = before;
        depth--;
    }

    /// The order that the only worker at work has in hand.
    Optional<OrderId> soleWork() {
        return depth == 1 ? Optional.ofNullable(atWork) : Optional.empty();
    }

    /// Writes all numbers that wait back to John Lewis at once.
    void writeReferences() {
        List<Delivery<OfReference>> batch = new ArrayList<>();
        while (batch.size() < LARGEST_BATCH
                && world.messages.references.receive().map(batch::add).orElse(false)) {}
        if (!batch.isEmpty()) {
            world.perils.survives(
                    batch.stream().allMatch(one -> one.receives() <= LAST_CRASHABLE_RECEIVE), () -> write(batch));
        }
    }

    private void write(List<Delivery<OfReference>> batch) {
        List<Outcome> outcomes =
                connection.writeBack.write(batch.stream().map(Delivery::message).toList());
        for (int at = 0; at < batch.size(); at++) {
            conclude(batch.get(at).message(), outcomes.get(at));
            world.messages.references.acknowledge(batch.get(at));
        }
    }

    private void conclude(Message message, Outcome outcome) {
        world.trace.add("  " + named(message) + ": " + told(outcome));
        if (outcome instanceof Outcome.Deferred deferred) {
            confidential.read(deferred.why());
            world.messages.later(message, deferred.until());
        }
    }

    static String named(Message message) {
        return switch (message) {
            case Message.OfOrder(var order) -> order.id() + " " + order.stateName() + " of " + order.updatedAt();
            case OfReference(var order, var sale) -> order + " is " + sale;
            case Message.OfDispatch(var order, var movedAt) ->
                order + " moved " + movedAt.map(Object::toString).orElse("perhaps");
            case Message.OfRemittance _, Message.ForStock _ -> message.toString();
        };
    }

    static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.what();
            case Outcome.Duplicate(String why) -> why;
            case Outcome.Held(var hold) -> "held as " + hold.key() + " for " + hold.reason();
            case Outcome.Deferred deferred -> "deferred until " + deferred.until() + ": " + deferred.why();
        };
    }

    /// Reads what changed, then looks again at what is held.
    ///
    /// @return whether both came to their end and found nothing to do
    boolean feed() {
        boolean read = part("orders", () -> {
            var walk = connection.feed.walk();
            world.window.read();
            return walk.complete() ? walk.queued() : 1;
        });
        boolean reviewed = part("holds", () -> connection.review.review().queued());
        return read && reviewed;
    }

    private boolean part(String name, IntSupplier work) {
        boolean[] idle = {false};
        world.perils.survives(true, () -> {
            try {
                int queued = work.getAsInt();
                idle[0] = queued == 0;
                world.trace.add("  " + name + ": " + queued + " queued");
            } catch (RemoteFailure failure) {
                confidential.read(String.valueOf(failure.getMessage()));
                world.trace.add("  " + name + ": " + failure.getMessage());
            }
        });
        return idle[0];
    }
}
