package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Mishaps;
import dev.selvedge.testkit.simulation.SimulatedQueue;
import dev.selvedge.testkit.simulation.SimulatedQueue.Manner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Our two queues, and every order that ever went through them.
final class Messages implements Outbox {

    private static final Manner MANNER = new Manner(Duration.ofMinutes(12), 5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    final SimulatedQueue<Message.OfOrder> orders;
    final SimulatedQueue<Message.OfReference> references;
    private final List<Message.OfOrder> past = new ArrayList<>();
    private final InstantSource clock;
    private final Mishaps mishaps;
    private final Dice dice;

    Messages(InstantSource clock, Mishaps mishaps, Dice dice) {
        this.clock = clock;
        this.mishaps = mishaps;
        this.dice = dice;
        this.orders = new SimulatedQueue<>(MANNER, clock, mishaps, dice.fork("orders"));
        this.references = new SimulatedQueue<>(MANNER, clock, mishaps, dice.fork("references"));
    }

    @Override
    public List<TooLarge> send(List<? extends Message> messages) {
        messages.forEach(message -> send(message, clock.instant()));
        return List.of();
    }

    /// Sends deferred work again, at most so long after as the queue can delay.
    void later(Message message, Instant until) {
        Instant soonest = clock.instant().plusSeconds(1);
        Instant latest = clock.instant().plus(LONGEST_DELAY);
        Instant possible = until.isAfter(latest) ? latest : until;
        send(message, possible.isBefore(soonest) ? soonest : possible);
    }

    private void send(Message message, Instant at) {
        switch (message) {
            case Message.OfOrder order -> {
                orders.send(order, at);
                past.add(order);
                if (mishaps.strikes("stale message")) {
                    orders.send(dice.pick(past), at.plus(dice.upTo(Duration.ofHours(1))));
                }
            }
            case Message.OfReference reference -> references.send(reference, at);
            case Message.OfStock _, Message.OfImport _, Message.OfExport _ ->
                throw new AssertionError("a day of orders sends no stock: " + message);
        }
    }

    /// An earlier message about the same order comes once more, at once.
    void again(OrderId order) {
        List<Message.OfOrder> same =
                past.stream().filter(one -> one.order().id().equals(order)).toList();
        orders.send(dice.pick(same), clock.instant());
    }

    boolean areEmpty() {
        return orders.isEmpty() && references.isEmpty();
    }

    boolean awaits(OrderId order) {
        return orders.holds(one -> one.order().id().equals(order));
    }
}
