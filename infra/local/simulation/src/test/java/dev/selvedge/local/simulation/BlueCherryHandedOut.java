package dev.selvedge.local.simulation;

import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.local.simulator.bluecherry.StockBatch;
import dev.selvedge.local.simulator.bluecherry.StockView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What BlueCherry hands out: batches. Which of them a page is of, the page says; what was in it, and which orders
/// BlueCherry had when it computed it, its own books.
final class BlueCherryHandedOut implements HandedOut {

    private final BlueCherryWorld world;
    private final Map<Instant, Set<String>> placed = new HashMap<>();
    private @Nullable StockBatch last;
    private Set<String> missed = Set.of();

    BlueCherryHandedOut(BlueCherryWorld world) {
        this.world = world;
    }

    /// The books stand as they were when the newest batch was computed.
    void computed() {
        List<StockBatch> batches = world.account.stockBatches();
        if (!batches.isEmpty()) {
            placed.computeIfAbsent(batches.getLast().at(), _ -> world.entered());
        }
    }

    StockSource watching(StockSource source) {
        return (category, token) -> {
            StockPage page = source.stock(category, token);
            page.asOf().ifPresent(this::read);
            return page;
        };
    }

    private void read(Instant asOf) {
        last = batch(asOf).orElseThrow(() -> new IllegalStateException("no stock was computed at " + asOf));
        missed = newest().filter(batch -> seconds(batch.at()).isAfter(asOf)).isPresent()
                ? Set.of("what was taken in of a later batch than that of " + asOf)
                : Set.of();
    }

    /// Files are named by the second.
    private Optional<StockBatch> batch(Instant asOf) {
        return world.account.stockBatches().stream()
                .filter(batch -> seconds(batch.at()).equals(asOf))
                .findFirst();
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The newest batch of those that we have taken in.
    Optional<StockBatch> newest() {
        return world.account.stockBatches().reversed().stream()
                .filter(batch -> world.isTakenIn(batch.at()))
                .findFirst();
    }

    @Override
    public Handed end() {
        if (last == null) {
            return new Handed(Map.of(), Set.of(), Set.of(), Set.of());
        }
        Map<String, BigDecimal> sums = new HashMap<>();
        last.rows().stream()
                .filter(StockView::sellable)
                .forEach(row -> sums.merge(row.item().upc(), BigDecimal.valueOf(row.openToSell()), BigDecimal::add));
        return new Handed(sums, placed.getOrDefault(last.at(), Set.of()), Set.of(), missed);
    }
}
