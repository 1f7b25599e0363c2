package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every order of the shop, kept in OR11's order: "by creation date, and then by order identifier".
final class OrderBook {

    private record Place(Instant created, String id) {}

    private static final Comparator<Place> BY_DATE_CREATED =
            Comparator.comparing(Place::created).thenComparing(Place::id);

    private static final Comparator<Order> BY_CREATION =
            Comparator.comparing(Order::created).thenComparing(Order::id);

    private final TreeMap<Place, Order> sorted = new TreeMap<>(BY_DATE_CREATED);
    private final Map<String, Order> byId = new HashMap<>();
    private final Set<Order> changed = new LinkedHashSet<>();
    private Duration lateness = Duration.ZERO;

    void add(Order order) {
        if (byId.putIfAbsent(order.id(), order) != null) {
            throw new IllegalArgumentException("order " + order.id() + " has been placed before");
        }
        sorted.put(new Place(order.created(), order.id()), order);
        order.onChange(() -> changed.add(order));
    }

    /// Those that have changed since this was last asked.
    List<Order> changed() {
        List<Order> since = List.copyOf(changed);
        changed.clear();
        return since;
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Order get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no order " + id));
    }

    long debited() {
        return all().stream().filter(Order::debited).count();
    }

    /// Those of these orders that there are, or all of them.
    Stream<Order> among(Optional<Set<String>> ids) {
        return ids.map(wanted ->
                        wanted.stream().map(byId::get).filter(Objects::nonNull).sorted(BY_CREATION))
                .orElseGet(() -> all().stream());
    }

    /// From now on OR11 shows for so long how an order stood before the seller's confirmation.
    void showShippedAfter(Duration late) {
        lateness = late;
    }

    /// An order is about to be confirmed.
    void confirming(Order order, Instant now) {
        if (lateness.isPositive()) {
            order.showAsNow(now.plus(lateness));
        }
    }

    Collection<Order> all() {
        return sorted.values();
    }

    SequencedCollection<Order> newestFirst() {
        return sorted.descendingMap().sequencedValues();
    }
}
