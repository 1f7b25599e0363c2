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

    /// @param level the nearest level that people were told of; 0 if none was
    /// @param queuedAt when it was last looked at again by itself
    private record Mark(int level, Instant queuedAt) {
        static final Mark NONE = new Mark(0, Instant.EPOCH);
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
        String[] parts = line.split("\t", 3);
        before.put(parts[2], new Mark(Integer.parseInt(parts[0]), Instant.parse(parts[1])));
    }

    int level(OrderId order) {
        return of(order).level();
    }

    void told(OrderId order, int level) {
        marks.put(order.value(), new Mark(level, of(order).queuedAt()));
    }

    /// That an order was cancelled while its goods were under way is told once, whatever its deadline.
    void cancelled(OrderId order) {
        marks.put(order.value(), new Mark(CANCELLED, of(order).queuedAt()));
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
        marks.put(key(blind), new Mark(1, blind.since()));
    }

    /// With a blank, which no order's number has.
    private static String key(Blind blind) {
        return BLIND + blind.feed();
    }

    /// Whether an order may be looked at again by itself; if so it is its turn now, and not again for a while.
    boolean isTurn(OrderId order, Duration after, Instant now) {
        if (now.isBefore(of(order).queuedAt().plus(after))) {
            return false;
        }
        marks.put(order.value(), new Mark(level(order), now));
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
            marks.forEach((order, mark) -> lines.add(mark.level() + "\t" + mark.queuedAt() + "\t" + order));
            documents.put(NAME, String.join("\n", lines).getBytes(UTF_8));
        }
    }
}
