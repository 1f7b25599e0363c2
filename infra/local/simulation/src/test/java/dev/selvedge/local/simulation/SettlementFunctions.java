package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.simulation.SimulatedQueue.Delivery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The functions of settlement as their handlers run them: a schedule, deferrals, acknowledgements, and crashes in
/// between.
final class SettlementFunctions {

    private static final int LAST_CRASHABLE_RECEIVE = 3;

    private final World world;
    private final SettlementConnection connection;
    private final Confidential confidential;
    private Message.@Nullable OfRemittance atWork;
    private boolean isFeeding;
    private int depth;

    SettlementFunctions(World world, SettlementConnection connection, Confidential confidential) {
        this.world = world;
        this.connection = connection;
        this.confidential = confidential;
    }

    boolean isAtWork() {
        return depth > 0 || isFeeding;
    }

    /// The payout that the only worker at work has in hand.
    Optional<Message.OfRemittance> soleWork() {
        return depth == 1 ? Optional.ofNullable(atWork) : Optional.empty();
    }

    void feed() {
        isFeeding = true;
        world.perils.survives(true, () -> {
            try {
                world.trace.add("  payouts: " + connection.feed.walk());
            } catch (RemoteFailure failure) {
                confidential.read(String.valueOf(failure.getMessage()));
                world.trace.add("  payouts: " + failure.getMessage());
            }
        });
        isFeeding = false;
    }

    /// Takes one payout off the queue, if there is one.
    void work() {
        world.messages.settlements.receive().ifPresent(this::work);
    }

    private void work(Delivery<Message.OfRemittance> delivery) {
        Message.@Nullable OfRemittance before = atWork;
        depth++;
        atWork = delivery.message();
        world.perils.survives(delivery.receives() <= LAST_CRASHABLE_RECEIVE, () -> {
            conclude(
                    delivery.message(),
                    connection.settlement.settle(delivery.message().payout()));
            world.messages.settlements.acknowledge(delivery);
        });
        atWork = before;
        depth--;
    }

    /// A second worker has the same message; another copy of it is on the queue already, should this one be lost.
    void rival(Message.OfRemittance message) {
        world.trace.add("  meanwhile a rival");
        depth++;
        world.perils.survives(
                true,
                () -> world.trace.add("  rival: " + Functions.told(connection.settlement.settle(message.payout()))));
        depth--;
    }

    private void conclude(Message.OfRemittance message, Outcome outcome) {
        world.trace.add("  payout " + message.payout() + ": " + Functions.told(outcome));
        if (outcome instanceof Outcome.Deferred deferred) {
            confidential.read(deferred.why());
            world.messages.later(message, deferred.until());
        }
    }
}
