package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Published;
import dev.selvedge.testkit.InMemoryAlerts;
import dev.selvedge.testkit.InMemoryCatalogue;
import dev.selvedge.testkit.InMemoryCursors;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.InMemoryJournal;
import dev.selvedge.testkit.InMemoryLedger;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryOpenOrders;
import dev.selvedge.testkit.InMemoryPublished;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.InMemoryReconciliations;
import dev.selvedge.testkit.InMemoryRemittances;
import dev.selvedge.testkit.InMemoryReports;
import dev.selvedge.testkit.InMemoryTrackingNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// The twins of our own records, as an auditor sees them.
final class Records {

    final Claims ledger = new Claims();
    final InMemoryCursors cursors = new InMemoryCursors();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    final InMemoryOpenOrders openOrders = new InMemoryOpenOrders();
    final InMemoryMappings mappings = new InMemoryMappings();
    final InMemoryRateBudget budget = new InMemoryRateBudget();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final InMemoryReports reports = new InMemoryReports();
    final InMemoryTrackingNumbers numbers = new InMemoryTrackingNumbers();
    final InMemoryRemittances remittances = new InMemoryRemittances();
    final InMemoryReconciliations reconciliations = new InMemoryReconciliations();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final Watched published = new Watched();

    boolean isHeld(WorkKey key) {
        return holds.all().stream().anyMatch(hold -> hold.key().equals(key));
    }

    /// A record of what was published that tells of each change.
    static final class Watched implements Published {

        private final InMemoryPublished published = new InMemoryPublished();
        private BiConsumer<Publication, Publication> watcher = (_, _) -> {};

        /// Shows what stood before each change, and what stands after it.
        void watch(BiConsumer<Publication, Publication> by) {
            watcher = by;
        }

        @Override
        public Publication read() {
            return published.read();
        }

        @Override
        public boolean replace(Publication before, Publication after) {
            Publication stood = published.read();
            boolean replaced = published.replace(before, after);
            if (replaced) {
                watcher.accept(stood, after);
            }
            return replaced;
        }
    }

    /// A ledger that remembers what was claimed and what was settled.
    static final class Claims implements Ledger {

        private final InMemoryLedger ledger = new InMemoryLedger();
        private final Set<String> claimed = new TreeSet<>();
        private final Set<String> leased = new TreeSet<>();
        private final Set<WorkKey> doubtful = new LinkedHashSet<>();
        private final Map<WorkKey, Outcome.Done> settled = new ConcurrentHashMap<>();

        @Override
        public Claim claim(WorkKey key, Instant now, Duration lease) {
            claimed.add(key.toString());
            Claim claim = ledger.claim(key, now, lease);
            doubtful.remove(key);
            if (claim instanceof Claim.Granted || claim instanceof Claim.InDoubt) {
                leased.add(key.toString());
            }
            return claim;
        }

        @Override
        public void settle(WorkKey key, int attempt, Outcome.Done outcome) {
            ledger.settle(key, attempt, outcome);
            leased.remove(key.toString());
            settled.put(key, outcome);
        }

        @Override
        public void leave(WorkKey key, int attempt, Instant now) {
            ledger.leave(key, attempt, now);
            leased.remove(key.toString());
            doubtful.add(key);
        }

        @Override
        public void giveBack(WorkKey key, int attempt) {
            ledger.giveBack(key, attempt);
            leased.remove(key.toString());
        }

        /// What somebody claimed and has not let go of.
        Set<String> leased() {
            return Set.copyOf(leased);
        }

        /// What somebody let go of without knowing whether it is done.
        Set<WorkKey> doubtful() {
            return Set.copyOf(doubtful);
        }

        /// Every work that is settled.
        Set<WorkKey> settled() {
            return settled.keySet();
        }

        Optional<Outcome.Done> settled(WorkKey key) {
            return Optional.ofNullable(settled.get(key));
        }

        /// What was ever claimed and is not settled.
        Set<WorkKey> unsettled() {
            Set<WorkKey> open = ConcurrentHashMap.newKeySet();
            claimed.stream()
                    .map(WorkKey::parse)
                    .filter(key -> !settled.containsKey(key))
                    .forEach(open::add);
            return open;
        }
    }
}
