package dev.selvedge.testkit.flow;

import dev.selvedge.core.flow.HoldReview;
import dev.selvedge.core.flow.OrderFeed;
import dev.selvedge.core.flow.OrderIngest;
import dev.selvedge.core.flow.OrderPolicy;
import dev.selvedge.core.flow.ReferenceWriteBack;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryCatalogue;
import dev.selvedge.testkit.InMemoryCursors;
import dev.selvedge.testkit.InMemoryErp;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.InMemoryJournal;
import dev.selvedge.testkit.InMemoryLedger;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryMarketplace;
import dev.selvedge.testkit.InMemoryOpenOrders;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/// One supplier's connection with everything in memory: an ERP that sells a hundred cushions, and a quiet marketplace.
final class Connection {

    static final Instant START_OF_TRADING = Samples.NOON.minus(Duration.ofDays(30));
    static final Duration OVERLAP = Duration.ofMinutes(15);
    static final Duration LEASE = Duration.ofMinutes(2);
    static final String CUSHION = "CUSHION-TEAL-45";
    static final int LOOK_UPS = 2;

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryErp erp = new InMemoryErp(clock);
    final InMemoryMarketplace marketplace = new InMemoryMarketplace(clock, 2);
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryCursors cursors = new InMemoryCursors();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    final InMemoryOpenOrders openOrders = new InMemoryOpenOrders();
    final InMemoryMappings mappings = new InMemoryMappings();
    final InMemoryOutbox outbox;
    final OrderPolicy policy = new OrderPolicy(START_OF_TRADING, Set.of(CurrencyUnit.GBP), OVERLAP, LEASE);
    final OrderIngest ingest;
    final OrderFeed feed;
    final HoldReview review;
    final ReferenceWriteBack writeBack;

    Connection() {
        this(InMemoryOutbox.unlimited());
    }

    Connection(InMemoryOutbox outbox) {
        this.outbox = outbox;
        erp.sales().sell(CUSHION, 100);
        OrderIngest.Records records =
                new OrderIngest.Records(ledger, cursors, holds, journal, catalogue, openOrders, outbox);
        ingest = new OrderIngest(policy, marketplace, erp, records, clock);
        feed = new OrderFeed(policy, marketplace, records, clock);
        review = new HoldReview(holds, mappings, catalogue, erp, outbox, clock, LOOK_UPS);
        writeBack = new ReferenceWriteBack(marketplace, holds, journal, clock);
    }

    Outcome ingest(SampleOrder order) {
        return ingest.ingest(order.build());
    }

    Outcome ingest(Order order) {
        return ingest.ingest(order);
    }

    /// Reviews the holds and ingests what came of it.
    List<Outcome> reviewAndIngest() {
        review.review();
        return ingestQueued();
    }

    /// Ingests the orders that are queued now; other messages are dropped.
    List<Outcome> ingestQueued() {
        return outbox.takeAll().stream()
                .flatMap(message -> message instanceof Message.OfOrder(Order order)
                        ? List.of(order).stream()
                        : List.<Order>of().stream())
                .map(ingest::ingest)
                .toList();
    }

    /// The ids of the orders that are queued, in their sequence.
    List<String> queued() {
        return outbox.sent().stream()
                .flatMap(message -> message instanceof Message.OfOrder(Order order)
                        ? List.of(order.id().value()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    /// The reason of each hold, by its work.
    Map<String, Reason> held() {
        return holds.all().stream().collect(Collectors.toMap(hold -> hold.key().toString(), Hold::reason));
    }

    Hold hold(Kind kind, String order) {
        WorkKey key = WorkKey.of(kind, new OrderId(order));
        return holds.all().stream()
                .filter(hold -> hold.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not held"));
    }

    /// What has happened to a piece of work, in a word each.
    List<String> events(Kind kind, String order) {
        return journal.read(WorkKey.of(kind, new OrderId(order))).stream()
                .map(entry -> entry.event())
                .toList();
    }

    int standing(String order) {
        return erp.sales().standing(order).size();
    }

    static SampleOrder toShip(String id) {
        return Samples.order(id);
    }

    /// The same order, changed so many seconds later, in another state.
    static SampleOrder later(String id, int seconds, OrderState state, String name) {
        return Samples.order(id).state(state, name).updatedAt(Samples.NOON.plusSeconds(seconds));
    }

    static SampleOrder cancelled(String id, int seconds) {
        return later(id, seconds, OrderState.CANCELLED, "CANCELED");
    }

    /// Waits for acceptance and has no address yet, as John Lewis shows it (john-lewis.md 2B.4).
    static SampleOrder waiting(String id) {
        return Samples.order(id)
                .state(OrderState.AWAITING_ACCEPTANCE, "WAITING_ACCEPTANCE")
                .withoutAddresses();
    }
}
