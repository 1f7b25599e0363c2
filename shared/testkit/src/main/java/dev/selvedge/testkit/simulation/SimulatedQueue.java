package dev.selvedge.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A queue as cloud queues are: a message may arrive twice and in any sequence, one that is received hides for a while,
/// and one that was received too often in vain is dead.
public final class SimulatedQueue<M> {

    /// A message in somebody's hands.
    ///
    /// @param receives how often it was received, this time included
    public record Delivery<M>(long id, M message, int receives) {}

    /// How a queue treats its messages.
    ///
    /// @param visibility how long a received message hides
    /// @param chances how often a message is received before it is dead
    public record Manner(Duration visibility, int chances) {}

    private static final int CROWD = 40;
    private static final String DUPLICATE = "duplicate message";
    private static final String REORDER = "reordered message";

    private record Waiting<M>(long id, M message, int receives, Instant visibleAt) {}

    private final Manner manner;
    private final InstantSource clock;
    private final Mishaps mishaps;
    private final Dice dice;
    private final List<Waiting<M>> waiting = new ArrayList<>();
    private final List<M> dead = new ArrayList<>();
    private long sent;

    /// @param mishaps may strike as `duplicate message` and `reordered message`
    public SimulatedQueue(Manner manner, InstantSource clock, Mishaps mishaps, Dice dice) {
        this.manner = manner;
        this.clock = clock;
        this.mishaps = mishaps;
        this.dice = dice;
    }

    /// Whether so much waits that doubles add nothing: while a partner is away each is sent again and again, and
    /// doubles of doubles would be all that is left of the day.
    public boolean isCrowded() {
        return waiting.size() >= CROWD;
    }

    /// Sends a message that arrives at this instant.
    public void send(M message, Instant at) {
        enqueue(message, at);
        if (!isCrowded() && mishaps.strikes(DUPLICATE)) {
            enqueue(message, at.plus(dice.upTo(manner.visibility())));
        }
    }

    /// Receives a message, if one is to be seen: the one that has waited longest, unless a reordering strikes.
    public Optional<Delivery<M>> receive() {
        List<Waiting<M>> visible = visible();
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deliver(mishaps.strikes(REORDER) ? dice.pick(visible) : visible.getFirst()));
    }

    /// It is done with.
    public void acknowledge(Delivery<M> delivery) {
        waiting.removeIf(one -> one.id() == delivery.id());
    }

    /// When something is to be seen next, if anything waits.
    public Optional<Instant> nextVisible() {
        bury();
        return waiting.stream().map(Waiting::visibleAt).min(Instant::compareTo);
    }

    /// Whether a message like this waits, in sight or not.
    public boolean holds(Predicate<M> like) {
        return waiting.stream().anyMatch(one -> like.test(one.message()));
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// The messages that were received too often in vain.
    public List<M> dead() {
        return List.copyOf(dead);
    }

    private void enqueue(M message, Instant at) {
        waiting.add(new Waiting<>(sent++, message, 0, at));
    }

    private List<Waiting<M>> visible() {
        bury();
        return waiting.stream()
                .filter(one -> !one.visibleAt().isAfter(clock.instant()))
                .toList();
    }

    /// A message is dead once it would be seen again after its last chance.
    private void bury() {
        List<Waiting<M>> spent = waiting.stream()
                .filter(one ->
                        one.receives() >= manner.chances() && !one.visibleAt().isAfter(clock.instant()))
                .toList();
        waiting.removeAll(spent);
        spent.forEach(one -> dead.add(one.message()));
    }

    private Delivery<M> deliver(Waiting<M> one) {
        Waiting<M> hidden = new Waiting<>(
                one.id(), one.message(), one.receives() + 1, clock.instant().plus(manner.visibility()));
        waiting.set(waiting.indexOf(one), hidden);
        return new Delivery<>(one.id(), one.message(), hidden.receives());
    }
}
