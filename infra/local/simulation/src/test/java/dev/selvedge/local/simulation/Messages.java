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
import java.util.Optional;

/// Our queues, and every order and every piece of stock that ever went through them.
final class Messages implements Outbox {

    private static final Manner MANNER = new Manner(Duration.ofMinutes(12), 5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    final SimulatedQueue<Message.OfOrder> orders;
    final SimulatedQueue<Message.OfReference> references;
    final SimulatedQueue<Message.OfDispatch> dispatches;
    final SimulatedQueue<Message.ForStock> stock;
    final SimulatedQueue<Message.OfRemittance> settlements;
    private final List<Message.OfOrder> past = new ArrayList<>();
    private final List<Message.OfDispatch> pastDispatches = new ArrayList<>();
    private final List<Message.OfRemittance> pastSettlements = new ArrayList<>();
    private final List<Message.ForStock> pastStock = new ArrayList<>();
    private final int longestPush;
    private final InstantSource clock;
    private final Mishaps mishaps;
    private final Dice dice;

    /// @param longestPush how many changes of stock fit into a message
    /// @param rare what strikes the queues of stock and settlements: while a file or a posting is under way its
    /// messages are sent again and again, and as many doubles as orders meet would fill them
    Messages(int longestPush, InstantSource clock, Mishaps mishaps, Mishaps rare, Dice dice) {
        this.longestPush = longestPush;
        this.clock = clock;
        this.mishaps = mishaps;
        this.dice = dice;
        this.orders = new SimulatedQueue<>(MANNER, clock, mishaps, dice.fork("orders"));
        this.references = new SimulatedQueue<>(MANNER, clock, mishaps, dice.fork("references"));
        this.dispatches = new SimulatedQueue<>(MANNER, clock, mishaps, dice.fork("dispatches"));
        this.stock = new SimulatedQueue<>(MANNER, clock, rare, dice.fork("stock"));
        this.settlements = new SimulatedQueue<>(MANNER, clock, rare, dice.fork("settlements"));
    }

    @Override
    public List<TooLarge> send(List<? extends Message> messages) {
        List<TooLarge> tooLarge =
                messages.stream().flatMap(message -> tooLarge(message).stream()).toList();
        messages.stream()
                .filter(message -> tooLarge(message).isEmpty())
                .forEach(message -> send(message, clock.instant()));
        messages.stream()
                .filter(Message.ForStock.class::isInstance)
                .map(Message.ForStock.class::cast)
                .filter(message -> tooLarge(message).isEmpty())
                .forEach(pastStock::add);
        messages.stream()
                .filter(Message.OfRemittance.class::isInstance)
                .map(Message.OfRemittance.class::cast)
                .forEach(this::settled);
        return tooLarge;
    }

    private Optional<TooLarge> tooLarge(Message message) {
        return message instanceof Message.OfStock(var push) && push.changes().size() > longestPush
                ? Optional.of(new TooLarge(message, push.changes().size(), longestPush))
                : Optional.empty();
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
                if (!orders.isCrowded() && mishaps.strikes("stale message")) {
                    orders.send(dice.pick(past), at.plus(dice.upTo(Duration.ofHours(1))));
                }
            }
            case Message.OfReference reference -> references.send(reference, at);
            case Message.OfDispatch dispatch -> {
                dispatches.send(dispatch, at);
                pastDispatches.add(dispatch);
                if (!dispatches.isCrowded() && mishaps.strikes("stale message")) {
                    dispatches.send(dice.pick(pastDispatches), at.plus(dice.upTo(Duration.ofHours(1))));
                }
            }
            case Message.OfRemittance remittance -> settlements.send(remittance, at);
            case Message.ForStock work -> stock.send(work, at);
        }
    }

    /// An earlier message about stock comes once more, at once.
    void stockAgain() {
        if (!pastStock.isEmpty()) {
            stock.send(dice.pick(pastStock), clock.instant());
        }
    }

    /// An earlier message about the same order comes once more, at once.
    void again(OrderId order) {
        List<Message.OfOrder> same =
                past.stream().filter(one -> one.order().id().equals(order)).toList();
        orders.send(dice.pick(same), clock.instant());
    }

    /// An earlier message about the dispatch of the same order comes once more, at once.
    void dispatchAgain(OrderId order) {
        List<Message.OfDispatch> same =
                pastDispatches.stream().filter(one -> one.order().equals(order)).toList();
        dispatches.send(dice.pick(same), clock.instant());
    }

    /// A message about an earlier payout may come once more, perhaps a day later.
    private void settled(Message.OfRemittance remittance) {
        pastSettlements.add(remittance);
        if (mishaps.strikes("stale message")) {
            settlements.send(dice.pick(pastSettlements), clock.instant().plus(dice.upTo(Duration.ofHours(30))));
        }
    }

    boolean areEmpty() {
        return orders.isEmpty() && references.isEmpty();
    }

    boolean awaits(OrderId order) {
        return orders.holds(one -> one.order().id().equals(order));
    }
}
