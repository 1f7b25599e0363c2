package dev.selvedge.testkit;

import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Commitments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// Commitments that are forgotten when the process ends, and not before.
public final class InMemoryCommitments implements Commitments {

    private final Map<OrderId, Commitment> commitments =
            new ConcurrentSkipListMap<>(Comparator.comparing(OrderId::value));

    @Override
    public void promise(OrderId order, Map<Sku, Integer> pieces, Instant at) {
        commitments.merge(
                order,
                new Commitment(order, pieces, at, Optional.empty()),
                (before, now) -> new Commitment(order, now.pieces(), before.promisedAt(), before.placedAt()));
    }

    @Override
    public void placed(OrderId order, Instant at) {
        commitments.computeIfPresent(
                order,
                (_, before) -> new Commitment(
                        order,
                        before.pieces(),
                        before.promisedAt(),
                        before.placedAt().or(() -> Optional.of(at))));
    }

    @Override
    public void release(OrderId order) {
        commitments.remove(order);
    }

    @Override
    public void forEach(Consumer<Commitment> look) {
        all().forEach(look);
    }

    /// What is promised now, placed or not, by the orders' ids.
    public List<Commitment> all() {
        return List.copyOf(commitments.values());
    }
}
