package dev.selvedge.testkit.flow.stock;

import dev.selvedge.core.flow.StockAudit;
import dev.selvedge.core.flow.StockDesk;
import dev.selvedge.core.flow.StockPolicy;
import dev.selvedge.core.flow.StockPublishing;
import dev.selvedge.core.flow.StockScan;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryCatalogue;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryErp;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.InMemoryJournal;
import dev.selvedge.testkit.InMemoryLedger;
import dev.selvedge.testkit.InMemoryOpenOrders;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.InMemoryReports;
import dev.selvedge.testkit.InMemoryStockSource;
import dev.selvedge.testkit.InMemoryStorefront;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// One supplier's stock and what John Lewis shows of it, with everything in memory. A file is over as soon as it is
/// sent, unless a test says otherwise.
final class Shop {

    static final Duration SCAN_EVERY = Duration.ofMinutes(15);
    static final Duration OLDEST = Duration.ofHours(1);
    static final Duration IMPORT_PATIENCE = Duration.ofMinutes(30);
    static final Duration REFUSED_AGAIN = Duration.ofHours(1);
    static final Duration UNLISTED_AGAIN = Duration.ofDays(1);
    static final Duration AUDIT_EVERY = Duration.ofHours(23);
    static final Duration LEASE = Duration.ofMinutes(6);
    static final StockPolicy POLICY = new StockPolicy(
            SCAN_EVERY, OLDEST, 20, 20, 2, IMPORT_PATIENCE, REFUSED_AGAIN, UNLISTED_AGAIN, AUDIT_EVERY, 2, LEASE);

    private static final Duration ONE_RUN = Duration.ofMinutes(5);
    private static final int LARGEST_MESSAGE = 1_000;

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryStockSource source;
    final InMemoryStorefront storefront = new InMemoryStorefront(2);
    final MisquotedStorefront misquoted = new MisquotedStorefront(storefront);
    final InMemoryErp erp = new InMemoryErp(clock);
    final InMemoryLedger ledger = new InMemoryLedger();
    final MeddledMappings mappings = new MeddledMappings();
    final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    final InMemoryOpenOrders orders = new InMemoryOpenOrders();
    final InterruptedPublished published = new InterruptedPublished();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final InMemoryReports reports = new InMemoryReports();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryOutbox outbox = new InMemoryOutbox(message -> messageSize().applyAsInt(message), LARGEST_MESSAGE);
    final StockScan scan;
    final StockPublishing publishing;
    final StockAudit audit;
    final StockDesk desk;

    /// How large the outbox finds a message.
    ToIntFunction<Message> messageSize = _ -> 0;

    Shop() {
        this(1_000);
    }

    /// @param pageSize how many rows one page of the ERP's stock has at most
    Shop(int pageSize) {
        source = new InMemoryStockSource(pageSize);
        storefront.runsFor(0);
        StockScan.Records records = new StockScan.Records(
                ledger, mappings, catalogue, orders, published, documents, reports, holds, journal, outbox);
        scan = new StockScan(POLICY, source, misquoted, records, clock);
        publishing = new StockPublishing(POLICY, misquoted, records, clock);
        audit = new StockAudit(POLICY, misquoted, erp, records, clock);
        desk = new StockDesk(records, clock);
    }

    private ToIntFunction<Message> messageSize() {
        return messageSize;
    }

    /// So much of a SKU is there, and John Lewis has an offer for it.
    Shop sell(String sku, int available) {
        source.set(sku, available);
        if (storefront.shown(sku).isEmpty()) {
            storefront.show(sku, 0);
        }
        return this;
    }

    /// So many SKUs with five pieces each.
    Shop fill(int skus) {
        for (int number = 0; number < skus; number++) {
            sell(sku(number), 5);
        }
        return this;
    }

    static String sku(int number) {
        return "SKU-%06d".formatted(number);
    }

    StockScan.Scan scan() {
        return scan.scan(clock.instant().plus(ONE_RUN));
    }

    StockScan.Scan nextScan() {
        clock.pass(SCAN_EVERY);
        return scan();
    }

    /// Scans and lets John Lewis take whatever comes of it.
    List<Outcome> publish() {
        scan();
        return deliverAll();
    }

    List<Outcome> nextPublish() {
        clock.pass(SCAN_EVERY);
        return publish();
    }

    /// The one push that was queued; everything queued is taken out.
    StockPush push() {
        List<StockPush> pushes = pushes();
        if (pushes.size() != 1) {
            throw new AssertionError("pushes: " + pushes);
        }
        return pushes.getFirst();
    }

    /// The pushes that were queued; everything queued is taken out.
    List<StockPush> pushes() {
        return outbox.takeAll().stream()
                .flatMap(message -> message instanceof Message.OfStock(StockPush push)
                        ? List.of(push).stream()
                        : List.<StockPush>of().stream())
                .toList();
    }

    /// Delivers what is queued and what comes of it, each message once.
    List<Outcome> deliverAll() {
        List<Outcome> outcomes = new ArrayList<>();
        List<Message> queued = outbox.takeAll();
        while (!queued.isEmpty()) {
            queued.forEach(message -> outcomes.add(deliver(message)));
            queued = outbox.takeAll();
        }
        return outcomes;
    }

    private Outcome deliver(Message message) {
        return switch (message) {
            case Message.OfStock(StockPush push) -> publishing.publish(push);
            case Message.OfImport(String importId) -> publishing.follow(importId);
            case Message.OfExport(String exportId, Instant asked) -> audit.compare(exportId, asked);
            case Message.OfOrder _, Message.OfReference _, Message.OfDispatch _, Message.OfRemittance _ ->
                throw new AssertionError("no stock: " + message);
        };
    }

    /// Asks for the offers and compares them when they are listed.
    List<Outcome> audit() {
        audit.begin();
        return deliverAll();
    }

    /// What the audit that was begun then told people who want all of it.
    List<List<String>> auditReport(Instant begun) {
        return reports.named("stock-audit-" + begun)
                .orElseThrow(() -> new AssertionError("no report of " + begun))
                .rows();
    }

    /// A customer buys; the ERP does not know it yet.
    void bought(String order, String sku, int pieces) {
        seen(Samples.order(order)
                .updatedAt(clock.instant())
                .lines(Samples.line("L1").sku(sku).quantity(pieces)));
    }

    /// John Lewis shows the order as it is now.
    void seen(SampleOrder order) {
        orders.seen(List.of(ShownOrder.of(order.build())), clock.instant());
    }

    /// The ERP's figures allow for the order from now on.
    void placed(String order) {
        OrderId id = new OrderId(order);
        orders.placed(
                id,
                new PlacedSale(
                        new ErpReference("id-of-" + order, "SO-" + order),
                        orders.find(List.of(id)).get(id).bought(),
                        clock.instant()));
    }

    /// The lines of each file that has arrived, the oldest first.
    List<Map<String, Integer>> files() {
        return storefront.sent().stream().map(Shop::figures).toList();
    }

    static Map<String, Integer> figures(List<StockChange> lines) {
        Map<String, Integer> figures = new TreeMap<>();
        lines.forEach(line -> figures.put(line.sku().value(), line.quantity()));
        return figures;
    }

    int shown(String sku) {
        return storefront.shown(sku).orElseThrow(() -> new AssertionError("no offer " + sku));
    }

    Upload underWay() {
        return published.read().underWay().orElseThrow(() -> new AssertionError("no file is under way"));
    }

    /// The reason of each hold, by what is held.
    Map<String, Reason> held() {
        return holds.all().stream().collect(Collectors.toMap(hold -> hold.key().id(), Hold::reason));
    }

    Hold hold(String name) {
        return holds.all().stream()
                .filter(hold -> hold.key().equals(new WorkKey(Kind.STOCK, name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not held"));
    }

    List<JournalEntry> journal(String name, String event) {
        return journal.read(new WorkKey(Kind.STOCK, name)).stream()
                .filter(entry -> entry.event().equals(event))
                .toList();
    }
}
