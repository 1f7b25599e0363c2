package dev.selvedge.testkit.flow.dispatch;

import dev.selvedge.core.flow.CarrierDesk;
import dev.selvedge.core.flow.DispatchFeed;
import dev.selvedge.core.flow.DispatchPolicy;
import dev.selvedge.core.flow.DispatchWatch;
import dev.selvedge.core.flow.Dispatching;
import dev.selvedge.core.flow.HoldReview;
import dev.selvedge.core.flow.WatchPolicy;
import dev.selvedge.core.model.Alert;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.TrackingNumbers;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryAlerts;
import dev.selvedge.testkit.InMemoryCatalogue;
import dev.selvedge.testkit.InMemoryCursors;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryErp;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.InMemoryJournal;
import dev.selvedge.testkit.InMemoryLedger;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryOpenOrders;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.InMemoryShipmentSource;
import dev.selvedge.testkit.InMemoryShippingDesk;
import dev.selvedge.testkit.InMemoryTrackingNumbers;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One supplier's orders on their way to the customer, with everything in memory: a warehouse, a shipping desk that
/// takes whole orders, and what Selvedge keeps. The warehouse writes `DPD` on a parcel, which is mapped.
final class Depot {

    static final Instant START_OF_TRADING = Samples.NOON.minus(Duration.ofDays(30));
    static final Duration OVERLAP = Duration.ofMinutes(15);
    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration LOOK_EVERY = Duration.ofMinutes(5);
    static final Duration SHOWN_WITHIN = Duration.ofMinutes(30);
    static final Duration STILL_AFTER = Duration.ofHours(20);
    static final Duration LOOK_AGAIN_AFTER = Duration.ofMinutes(45);
    static final DispatchPolicy POLICY =
            new DispatchPolicy(START_OF_TRADING, OVERLAP, LEASE, LOOK_EVERY, SHOWN_WITHIN, 255);
    static final WatchPolicy WATCH = watchedAt(Duration.ofHours(24), Duration.ofHours(8), Duration.ofHours(2));

    static final String CUSHION = "CUSHION-TEAL-45";
    static final String SHIP = "ShippingDesk.ship(OrderId)";
    static final String TRACK = "ShippingDesk.track(OrderId, Tracking)";
    static final String PARCEL = "ShippingDesk.ship(OrderId, Shipment)";
    static final String LEFT = "ShippingDesk.ship(OrderId, String)";
    static final String CORRECT = "ShippingDesk.correct(String, Tracking)";
    static final String SHIPMENTS = "ShippingDesk.shipments(OrderId)";
    static final String ORDER = "ShippingDesk.order(OrderId)";
    static final String LOOK = "ShipmentSource.look(ErpReference)";

    private static final int LONGEST_RUN = 60;

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    /// The ERP's own clock follows ours at this distance.
    Duration erpAhead = Duration.ZERO;

    final InMemoryShipmentSource warehouse =
            new InMemoryShipmentSource(2, () -> clock.instant().plus(erpAhead));
    final InMemoryShippingDesk desk = new InMemoryShippingDesk(clock);
    final InMemoryOpenOrders orders = new InMemoryOpenOrders();
    final InMemoryTrackingNumbers numbers = new InMemoryTrackingNumbers();
    final InMemoryMappings mappings = new InMemoryMappings();
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryOutbox outbox = InMemoryOutbox.unlimited();

    final Steps steps = new Steps();
    final DispatchFeed feed;
    final Dispatching dispatching;
    final CarrierDesk carriers;
    final HoldReview review;
    final DispatchWatch watch;

    Depot() {
        this(WATCH);
    }

    Depot(WatchPolicy watched) {
        Dispatching.Records records = new Dispatching.Records(
                steps.before(Ledger.class, ledger),
                steps.before(Cursors.class, new InMemoryCursors()),
                steps.before(OpenOrders.class, orders),
                steps.before(TrackingNumbers.class, numbers),
                steps.before(Mappings.class, mappings),
                steps.before(Holds.class, holds),
                steps.before(Journal.class, journal),
                steps.before(Outbox.class, outbox));
        ShipmentSource source = steps.before(ShipmentSource.class, warehouse);
        feed = new DispatchFeed(POLICY, source, records, clock);
        dispatching = new Dispatching(POLICY, source, steps.before(ShippingDesk.class, desk), records, clock);
        carriers = new CarrierDesk(mappings, holds, journal, clock);
        review = new HoldReview(holds, mappings, new InMemoryCatalogue(), new InMemoryErp(clock), outbox, clock, 2);
        watch = new DispatchWatch(
                watched,
                new DispatchWatch.Records(
                        records.orders(),
                        records.cursors(),
                        records.holds(),
                        records.journal(),
                        steps.before(Documents.class, documents),
                        steps.before(Alerts.class, alerts),
                        records.outbox()),
                clock);
        carriers.set(Map.of("DPD", "DPD"));
    }

    static WatchPolicy watchedAt(Duration... levels) {
        return new WatchPolicy(
                "Weft & Co",
                List.of(levels),
                Duration.ofHours(30),
                STILL_AFTER,
                LOOK_AGAIN_AFTER,
                Duration.ofDays(365),
                ZoneId.of("Europe/London"));
    }

    // John Lewis and its customers.

    /// John Lewis shows an order, and Selvedge has seen it.
    Depot shows(ShownOrder order) {
        desk.put(order);
        orders.seen(List.of(order), clock.instant());
        return this;
    }

    Depot shows(SampleOrder order) {
        return shows(ShownOrder.of(order.build()));
    }

    /// John Lewis shows the orders as they stand there now.
    void readOrders() {
        orders.all()
                .forEach(order ->
                        desk.order(order.id()).ifPresent(shown -> orders.seen(List.of(shown), clock.instant())));
    }

    /// From now on each parcel is told of for itself.
    ///
    /// @param partsOfLines whether the pieces of one line may be in several parcels
    Depot byParcel(boolean partsOfLines) {
        desk.rules(rules -> new ShippingRules(
                true, partsOfLines, rules.unlistedCarriers(), rules.carriers(), rules.shippingTypes()));
        return this;
    }

    // The ERP and its warehouse.

    /// The order is a sale now.
    Depot placed(String order) {
        placedUnseen(order);
        warehouse.place(sale(order), new OrderId(order), order(order).shown().pieces(ShownLine::left));
        return this;
    }

    /// The order is a sale in our books; what the ERP makes of it is for the test to say.
    Depot placedUnseen(String order) {
        OpenOrder open = order(order);
        orders.placed(open.id(), new PlacedSale(sale(order), open.shown().pieces(ShownLine::left), clock.instant()));
        return this;
    }

    /// An order of two cushions that became a sale.
    Depot sold(String order) {
        return sold(Samples.order(order));
    }

    Depot sold(SampleOrder order) {
        String id = order.build().id().value();
        return shows(order).placed(id);
    }

    static ErpReference sale(String order) {
        return new ErpReference("sale-of-" + order, "SO-" + order);
    }

    /// A parcel of two cushions with DPD leaves a minute later, under this number.
    Depot ships(String order, String tracking) {
        return ships(order, parcel("P1", tracking, Map.of(CUSHION, 2)));
    }

    Depot ships(String order, Parcel parcel) {
        clock.pass(Duration.ofMinutes(1));
        warehouse.ship(sale(order), parcel);
        return this;
    }

    static Parcel parcel(String id, String tracking, Map<String, Integer> goods) {
        return parcel(id, "DPD", tracking, goods);
    }

    static Parcel parcel(String id, String carrier, String tracking, Map<String, Integer> goods) {
        return new Parcel(id, carrier, tracking, pieces(goods));
    }

    static Map<Sku, Integer> pieces(Map<String, Integer> goods) {
        return goods.entrySet().stream().collect(Collectors.toMap(one -> new Sku(one.getKey()), Map.Entry::getValue));
    }

    // What Selvedge does.

    /// Reads the ERP once and gives each order that comes of it to a worker, once.
    List<Outcome> dispatch() {
        feed.walk();
        return deliver();
    }

    /// Gives each order that is queued to a worker, once.
    List<Outcome> deliver() {
        return queued().stream().map(this::deliver).toList();
    }

    /// Takes the orders out that are queued.
    List<Message.OfDispatch> queued() {
        return outbox.takeAll().stream().map(Message.OfDispatch.class::cast).toList();
    }

    Outcome deliver(Message.OfDispatch message) {
        return dispatching.dispatch(message.order(), message.movedAt());
    }

    Outcome deliver(String order) {
        return dispatching.dispatch(new OrderId(order), Optional.empty());
    }

    /// Reads the ERP, and gives the one order that comes of it to a worker.
    Outcome dispatchOne() {
        List<Outcome> outcomes = dispatch();
        if (outcomes.size() != 1) {
            throw new AssertionError("outcomes: " + outcomes);
        }
        return outcomes.getFirst();
    }

    /// Lets time pass until nothing is left to do: both feeds read every five minutes, what is deferred comes back, and
    /// so does what somebody died over.
    ///
    /// @return how everything ended, deferred work left out
    List<Outcome> run() {
        Map<Message.OfDispatch, Instant> waiting = new LinkedHashMap<>();
        List<Outcome> ended = new ArrayList<>();
        for (int round = 0; round < LONGEST_RUN; round++) {
            readOrders();
            boolean walked = walk();
            queued().forEach(message -> waiting.put(message, clock.instant()));
            new ArrayList<>(waiting.keySet())
                    .stream()
                            .filter(message -> !clock.instant().isBefore(waiting.get(message)))
                            .forEach(message -> attempt(message, waiting).ifPresent(ended::add));
            if (waiting.isEmpty() && walked) {
                return ended;
            }
            clock.pass(LOOK_EVERY);
        }
        throw new AssertionError("it never ends: " + waiting + " after " + ended);
    }

    /// An hour later the holds have been reviewed, the watch has looked, and what came of it has run.
    void laterThatDay() {
        clock.pass(Duration.ofHours(1));
        readOrders();
        review.review();
        watch.look();
        run();
    }

    private boolean walk() {
        try {
            feed.walk();
            return true;
        } catch (Steps.Crash | RemoteFailure _) {
            return false;
        }
    }

    private Optional<Outcome> attempt(Message.OfDispatch message, Map<Message.OfDispatch, Instant> waiting) {
        try {
            Outcome outcome = deliver(message);
            if (outcome instanceof Outcome.Deferred(Instant until, String _)) {
                waiting.put(message, until);
                return Optional.empty();
            }
            waiting.remove(message);
            return Optional.of(outcome);
        } catch (Steps.Crash _) {
            waiting.put(message, clock.instant().plus(LEASE));
            return Optional.empty();
        }
    }

    // What can be read of it.

    OpenOrder order(String id) {
        return Optional.ofNullable(orders.find(List.of(new OrderId(id))).get(new OrderId(id)))
                .orElseThrow(() -> new AssertionError("no order " + id));
    }

    ErpSale seenSale(String id) {
        return order(id).sale().orElseThrow(() -> new AssertionError("nobody has looked at " + id));
    }

    /// Whether it is settled that John Lewis shows the order as shipped.
    boolean isConfirmed(String order) {
        WorkKey key = WorkKey.of(Kind.DISPATCH, new OrderId(order));
        return ledger.claim(key, clock.instant(), LEASE) instanceof Claim.Settled(Outcome.Done done)
                && done.what().equals("confirmed");
    }

    /// Whether John Lewis was told of all of the order, and the work is still to be done.
    boolean isToldAndUnsettled(String order) {
        return order(order).isToldWhole() && !isConfirmed(order);
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

    /// Something holds an order that another flow has found.
    Depot holds(Kind kind, String order, Reason reason) {
        holds.put(new Hold(
                WorkKey.of(kind, new OrderId(order)),
                reason,
                reason + " of order " + order,
                Map.of(),
                Optional.empty(),
                clock.instant(),
                new Release.ByChange(),
                new HeldWork.Nothing()));
        return this;
    }

    List<String> events(Kind kind, String order) {
        return journal.read(WorkKey.of(kind, new OrderId(order))).stream()
                .map(entry -> entry.event())
                .toList();
    }

    /// The number under which John Lewis was told that a whole order travels.
    String toldNumber(String order) {
        return desk.tracking(order).orElseThrow().number().orElseThrow();
    }

    /// What John Lewis was asked for, its rules left out, which are kept for a day.
    List<String> asked() {
        return steps.taken().stream()
                .filter(step -> step.startsWith("ShippingDesk."))
                .filter(step -> !step.equals("ShippingDesk.rules()"))
                .toList();
    }

    /// How John Lewis was told that each shipment of an order is followed, in its sequence.
    List<String> toldParcels(String order) {
        return desk.shipments(new OrderId(order)).stream()
                .map(shipment -> desk.trackingOf(shipment.id()).number().orElse("none"))
                .toList();
    }

    /// The one alert that was sent.
    Alert alert() {
        if (alerts.sent().size() != 1) {
            throw new AssertionError("alerts: " + alerts.sent());
        }
        return alerts.sent().getFirst();
    }

    /// The orders that are queued to be looked at, without repetition.
    Set<String> awaiting() {
        return queued().stream().map(message -> message.order().value()).collect(Collectors.toCollection(TreeSet::new));
    }
}
