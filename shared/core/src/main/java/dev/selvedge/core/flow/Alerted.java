package dev.selvedge.core.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.core.flow.Walks.Blind;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the watch has told people so far, kept whole in one document: a line for each order.
///
/// Writing one record for each would make a bad afternoon, when thousands near their deadlines, a costly one as well.
final class Alerted {

    private static final String NAME = "watch/alerted";

    private static final String BLIND = "blind ";
    private static final int CANCELLED = Integer.MAX_VALUE;
    private static final int MOST_DOUBLINGS = 6;

    /// @param level the nearest level that people were told of; 0 if none was
    /// @param turn from when on it may be looked at again by itself
    /// @param turns how often it was
    private record Mark(int level, Instant turn, int turns) {
        static final Mark NONE = new Mark(0, Instant.EPOCH, 0);

        Mark told(int nearest) {
            return new Mark(nearest, turn, turns);
        }
    }

    private final Documents documents;
    private final Map<String, Mark> before = new HashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();

    private Alerted(Documents documents) {
        this.documents = documents;
    }

    static Alerted read(Documents documents) {
        Alerted alerted = new Alerted(documents);
        documents
                .get(NAME)
                .ifPresent(content -> new String(content, UTF_8).lines().forEach(alerted::line));
        alerted.marks.putAll(alerted.before);
        return alerted;
    }

    private void line(String line) {
        String[] parts = line.split("\t", 4);
        Mark mark = new Mark(Integer.parseInt(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
        before.put(parts[3], mark);
    }

    int level(OrderId order) {
        return of(order).level();
    }

    void told(OrderId order, int level) {
        marks.put(order.value(), of(order).told(level));
    }

    /// That an order was cancelled while its goods were under way is told once, whatever its deadline.
    void cancelled(OrderId order) {
        marks.put(order.value(), of(order).told(CANCELLED));
    }

    boolean wasCancelled(OrderId order) {
        return level(order) == CANCELLED;
    }

    /// Of the feeds that are blind, those of which people were not told yet; and forgets those that see again.
    List<Blind> news(List<Blind> blind) {
        Set<String> keys = blind.stream().map(Alerted::key).collect(Collectors.toSet());
        marks.keySet().removeIf(key -> key.startsWith(BLIND) && !keys.contains(key));
        return blind.stream().filter(one -> !marks.containsKey(key(one))).toList();
    }

    void told(Blind blind) {
        marks.put(key(blind), Mark.NONE.told(1));
    }

    /// With a blank, which no order's number has.
    private static String key(Blind blind) {
        return BLIND + blind.feed();
    }

    /// Whether an order may be looked at again by itself; if so it is its turn now, and not again for a while, each
    /// time for twice as long: what was queued before comes back by itself while a partner is away.
    boolean isTurn(OrderId order, Duration after, Instant now) {
        Mark mark = of(order);
        if (now.isBefore(mark.turn())) {
            return false;
        }
        Instant next = now.plus(after.multipliedBy(1L << Math.min(mark.turns(), MOST_DOUBLINGS)));
        marks.put(order.value(), new Mark(mark.level(), next, mark.turns() + 1));
        return true;
    }

    private Mark of(OrderId order) {
        return marks.getOrDefault(order.value(), Mark.NONE);
    }

    /// Keeps the marks of the orders that are still open, if any has changed.
    void keep(Collection<OrderId> open) {
        Set<String> known = open.stream().map(OrderId::value).collect(Collectors.toSet());
        marks.keySet().removeIf(key -> !key.startsWith(BLIND) && !known.contains(key));
        marks.values().removeIf(Mark.NONE::equals);
        if (!marks.equals(before)) {
            List<String> lines = new ArrayList<>();
            marks.forEach(
                    (order, mark) -> lines.add(mark.level() + "\t" + mark.turn() + "\t" + mark.turns() + "\t" + order));
            documents.put(NAME, String.join("\n", lines).getBytes(UTF_8));
        }
    }
}
