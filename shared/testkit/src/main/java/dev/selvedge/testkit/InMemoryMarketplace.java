package dev.selvedge.testkit;

import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.Marketplace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small marketplace: a list of orders, oldest first, read in pages by their last change.
///
/// Its steps for [Faults] are `changedSince`, `accept` and `references`.
public final class InMemoryMarketplace implements Marketplace {

    private record Entry(Instant createdAt, Instant updatedAt, OrderReading reading) {}

    private final InstantSource clock;
    private final int pageSize;
    private final Faults faults = new Faults();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<OrderId> accepted = new ArrayList<>();
    private final Map<OrderId, ErpReference> references = new HashMap<>();
    private final Map<OrderId, String> refusals = new HashMap<>();

    public InMemoryMarketplace(InstantSource clock, int pageSize) {
        this.clock = clock;
        this.pageSize = pageSize;
    }

    public Faults faults() {
        return faults;
    }

    /// An order arrives, or changes.
    public synchronized void put(Order order) {
        entries.put(
                order.id().value(), new Entry(order.createdAt(), order.updatedAt(), new OrderReading.Readable(order)));
    }

    /// An entry arrives that is no order in our words.
    public synchronized void putUnreadable(String id, Instant at, String why, String body) {
        entries.put(id, new Entry(at, at, new OrderReading.Unreadable(id, why, body)));
    }

    /// An order vanishes from the list.
    public synchronized void remove(String id) {
        entries.remove(id);
    }

    public synchronized void refuseReference(String id, String words) {
        refusals.put(new OrderId(id), words);
    }

    public synchronized void takeReference(String id) {
        refusals.remove(new OrderId(id));
    }

    /// The orders that were accepted, once for each time.
    public synchronized List<OrderId> accepted() {
        return List.copyOf(accepted);
    }

    public synchronized Map<OrderId, ErpReference> references() {
        return Map.copyOf(references);
    }

    public synchronized Optional<Order> order(String id) {
        return Optional.ofNullable(entries.get(id))
                .map(Entry::reading)
                .flatMap(reading ->
                        reading instanceof OrderReading.Readable(Order order) ? Optional.of(order) : Optional.empty());
    }

    @Override
    public Page<OrderReading> changedSince(Instant since, Optional<String> token) {
        return faults.around(
                "changedSince", () -> page(since, token.map(Integer::valueOf).orElse(0)));
    }

    @Override
    public Acceptance accept(Order order) {
        return faults.around("accept", () -> decide(order.id()));
    }

    @Override
    public Map<OrderId, String> writeReferences(Map<OrderId, ErpReference> some) {
        return faults.around("references", () -> written(some));
    }

    private synchronized Page<OrderReading> page(Instant since, int from) {
        List<OrderReading> changed = entries.values().stream()
                .filter(entry -> !entry.updatedAt().isBefore(since))
                .sorted(Comparator.comparing(Entry::createdAt))
                .map(Entry::reading)
                .toList();
        int end = Math.min(from + pageSize, changed.size());
        return new Page<>(
                changed.subList(Math.min(from, end), end),
                end < changed.size() ? Optional.of(String.valueOf(end)) : Optional.empty(),
                changed.size());
    }

    private synchronized Acceptance decide(OrderId id) {
        Order order = order(id.value()).orElseThrow();
        if (order.state() != OrderState.AWAITING_ACCEPTANCE) {
            return Acceptance.NO_LONGER_WAITING;
        }
        accepted.add(id);
        put(moved(order, OrderState.AWAITING_PAYMENT, "WAITING_DEBIT"));
        return Acceptance.ACCEPTED;
    }

    private synchronized Map<OrderId, String> written(Map<OrderId, ErpReference> some) {
        Map<OrderId, String> refused = new HashMap<>(refusals);
        refused.keySet().retainAll(some.keySet());
        some.forEach((order, reference) -> {
            if (!refused.containsKey(order)) {
                references.put(order, reference);
            }
        });
        return refused;
    }

    private Order moved(Order order, OrderState state, String name) {
        return new Order(
                order.id(),
                order.customerOrderNumber(),
                state,
                name,
                order.createdAt(),
                clock.instant(),
                order.shippingDeadline(),
                order.shippingType(),
                order.currency(),
                order.taxMode(),
                order.lines(),
                order.totals(),
                order.buyer(),
                order.deliverTo(),
                order.invoiceTo());
    }
}
