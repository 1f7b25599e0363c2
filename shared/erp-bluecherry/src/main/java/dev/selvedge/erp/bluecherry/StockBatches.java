package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest batches of stock that BlueCherry has shown: the last, and the one before for whoever is still reading it.
final class StockBatches {

    private static final String STREAM = "stock";
    private static final int KEPT = 2;
    private static final int ALL_THAT_CAN_BE = 100;

    private final Facts facts;
    private final Documents documents;
    private final Skus skus;
    private volatile Optional<StockBatch> read = Optional.empty();

    StockBatches(Facts facts, Documents documents, Skus skus) {
        this.facts = facts;
        this.documents = documents;
        this.skus = skus;
    }

    /// Keeps a batch, unless there is a newer one: what comes late says nothing any more.
    void keep(Instant computedAt, List<StockLevel> levels) {
        String stamp = Moments.text(computedAt);
        String last = facts.last(STREAM).map(Fact::id).orElse("");
        if (stamp.compareTo(last) > 0) {
            documents.put(document(computedAt), PackedStock.pack(summed(levels)));
            facts.add(STREAM, new Fact(stamp, Map.of()));
        }
        forgetTheOld();
    }

    private record Place(Item item, String location) {
        static Place of(StockLevel level) {
            return new Place(level.item(), level.location());
        }
    }

    /// One row for each item and location: rows by lot are parts of one figure (bluecherry.md B2).
    private static Collection<StockLevel> summed(List<StockLevel> levels) {
        Map<Place, StockLevel> sums = new LinkedHashMap<>();
        levels.forEach(level -> sums.merge(Place.of(level), level, StockBatches::sum));
        return sums.values();
    }

    private static StockLevel sum(StockLevel one, StockLevel other) {
        return new StockLevel(
                one.item(),
                one.category().isEmpty() ? other.category() : one.category(),
                one.location(),
                one.openToSell().add(other.openToSell()));
    }

    private void forgetTheOld() {
        List<Fact> all = facts.read(STREAM, "", ALL_THAT_CAN_BE);
        for (Fact old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            documents.delete(document(Instant.parse(old.id())));
            facts.remove(STREAM, old.id());
        }
    }

    Optional<StockBatch> newest() {
        return facts.last(STREAM).flatMap(last -> at(Instant.parse(last.id())));
    }

    /// Empty if it is no longer kept.
    Optional<StockBatch> at(Instant computedAt) {
        Optional<StockBatch> cached = read.filter(batch -> batch.computedAt().equals(computedAt));
        if (cached.isPresent()) {
            return cached;
        }
        Optional<StockBatch> found = documents
                .get(document(computedAt))
                .map(bytes -> new StockBatch(computedAt, PackedStock.unpack(bytes), skus));
        read = found.or(() -> read);
        return found;
    }

    private static String document(Instant computedAt) {
        return "bluecherry/stock/" + Moments.text(computedAt);
    }
}
