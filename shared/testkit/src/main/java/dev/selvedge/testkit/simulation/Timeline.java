package dev.selvedge.testkit.simulation;

import dev.selvedge.testkit.HandSetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Virtual time: what is to happen, in the sequence of its instants, then of its planning. The clock jumps from one to
/// the next; whatever an event takes moves it on, so that later ones may come late and none early.
public final class Timeline {

    /// Something that is to happen.
    public record Event(Instant at, long sequence, String name, Runnable happening) {}

    private static final Comparator<Event> IN_TIME =
            Comparator.comparing(Event::at).thenComparingLong(Event::sequence);

    private final HandSetClock clock;
    private final PriorityQueue<Event> ahead = new PriorityQueue<>(IN_TIME);
    private long planned;

    public Timeline(HandSetClock clock) {
        this.clock = clock;
    }

    public void at(Instant at, String name, Runnable happening) {
        ahead.add(new Event(at, planned++, name, happening));
    }

    public void after(Duration wait, String name, Runnable happening) {
        at(clock.instant().plus(wait), name, happening);
    }

    public Instant now() {
        return clock.instant();
    }

    /// Takes the next event off and sets the clock to it.
    public Optional<Event> next() {
        Optional<Event> next = Optional.ofNullable(ahead.poll());
        next.ifPresent(event -> pass(event.at()));
        return next;
    }

    /// Lets time pass until then; it never goes back.
    public void pass(Instant until) {
        if (until.isAfter(clock.instant())) {
            clock.set(until);
        }
    }
}
