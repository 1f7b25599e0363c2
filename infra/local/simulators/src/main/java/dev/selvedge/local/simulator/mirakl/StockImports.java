package dev.selvedge.local.simulator.mirakl;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.UUID;

/// The shop's stock imports. They run one after the other in the order of upload, and quantities change at the end of
/// each: both are guesses.
final class StockImports {

    private record Queued(StockImport known, StockFile file, ImportFate fate) {}

    private final OfferBook offers;
    private final StockImportSettings settings;
    private final Deque<Queued> queue = new ArrayDeque<>();
    private final LinkedHashMap<String, StockImport> byId = new LinkedHashMap<>();
    private ImportFate next = ImportFate.RUNS;
    private Instant free = Instant.MIN;
    private int uploads;

    StockImports(OfferBook offers, StockImportSettings settings) {
        this.offers = offers;
        this.settings = settings;
    }

    void next(ImportFate fate) {
        next = fate;
    }

    String add(StockFile file, Instant now) {
        uploads++;
        String id = UUID.nameUUIDFromBytes(("stock import " + uploads).getBytes(StandardCharsets.UTF_8))
                .toString();
        if (next != ImportFate.VANISHES) {
            StockImport known = new StockImport(id, file.lines().size(), now);
            byId.put(id, known);
            queue.add(new Queued(known, file, next));
        }
        next = ImportFate.RUNS;
        return id;
    }

    /// Lets everything happen that the clock has made due, each change dated by its own instant.
    void settle(Instant now) {
        while (!queue.isEmpty() && ended(queue.getFirst(), now)) {
            queue.removeFirst();
        }
    }

    private boolean ended(Queued first, Instant now) {
        Instant due = first.known().created().plus(settings.waiting());
        Instant start = due.isAfter(free) ? due : free;
        if (now.isBefore(start)) {
            return false;
        }
        first.known().start();
        Instant end = start.plus(settings.running());
        if (first.fate() == ImportFate.NEVER_ENDS || now.isBefore(end)) {
            return false;
        }
        end(first, end);
        free = end;
        return true;
    }

    private void end(Queued one, Instant now) {
        if (one.fate() == ImportFate.FAILS) {
            one.known().fail();
            return;
        }
        int firstLine = settings.firstLine();
        var errors = new StockImportRun(offers, one.file(), now).run(firstLine);
        one.known().complete(ImportOutcome.of(one.file(), errors, firstLine, one.fate()));
    }

    /// The operator gives an import up that has not ended: FAILED, and the next one may run.
    void abandon(String id, Instant now) {
        Queued given = queue.stream()
                .filter(one -> one.known().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no import " + id + " waits or runs"));
        given.known().fail();
        queue.remove(given);
        free = now.isAfter(free) ? now : free;
    }

    /// The platform loses the record of an import, not what it has done or will do.
    void forget(String id) {
        if (byId.remove(id) == null) {
            throw new NoSuchElementException("there is no import " + id);
        }
    }

    Optional<StockImport> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The oldest first.
    SequencedCollection<StockImport> all() {
        return byId.sequencedValues();
    }
}
