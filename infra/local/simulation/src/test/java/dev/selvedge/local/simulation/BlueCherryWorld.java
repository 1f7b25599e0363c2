package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.ExchangeDesk;
import dev.selvedge.core.flow.ExchangePolicy;
import dev.selvedge.core.flow.ExchangeRun;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.erp.bluecherry.BlueCherryBooks;
import dev.selvedge.erp.bluecherry.BlueCherryErp;
import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.BlueCherryShipments;
import dev.selvedge.erp.bluecherry.BlueCherryStock;
import dev.selvedge.erp.bluecherry.Register;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.bluecherry.BackOffice;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Shortage;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.FileEntry;
import dev.selvedge.local.simulator.bluecherry.Item;
import dev.selvedge.local.simulator.bluecherry.Sku;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.InMemoryFiles;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A supplier with BlueCherry: the real adapter over folders in memory, and an account that works in batches.
final class BlueCherryWorld implements ErpWorld {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/London"));
    private static final long PLENTY = 100_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(4);
    private static final Duration POST_EVERY = Duration.ofMinutes(5);
    private static final Duration JITTER = Duration.ofSeconds(50);
    private static final Duration CLERK_EVERY = Duration.ofMinutes(20);
    private static final Duration ON_LONG_DAYS = Duration.ofHours(2);
    private static final Duration LAST = Duration.ofMinutes(10);
    private static final Duration AT_REST = Duration.ofMinutes(25);
    private static final Duration STOCK_AT_REST = Duration.ofHours(3);

    private static final Map<MappingKey.Kind, String> CODES = Map.of(
            MappingKey.Kind.DIVISION, BlueCherrySetUp.DIVISION,
            MappingKey.Kind.CUSTOMER, BlueCherrySetUp.CUSTOMER,
            MappingKey.Kind.STORE, BlueCherrySetUp.STORE,
            MappingKey.Kind.TERMS, BlueCherrySetUp.TERMS,
            MappingKey.Kind.WAREHOUSE, BlueCherrySetUp.WAREHOUSE);

    /// What people's names and addresses may be that not every file can carry.
    private static final Set<Kind> FOREIGN = Set.of(Kind.EMOJI, Kind.RIGHT_TO_LEFT);

    final BlueCherrySetUp setUp;
    final BlueCherrySimulator account;
    final Post post;
    final ExchangeDesk desk;
    private final World world;
    private final InMemoryFiles folders;
    private final Posting posting;
    private final ExchangeRun run;
    private final Erp erp;
    private final StockSource stock;
    private final ShipmentSource shipments;
    private final Books books;
    private final Packers packers;
    private final Shopkeeper shopkeeper;
    private final BlueCherryHandedOut handedOut;
    private final PostClerk clerk;
    private final PostRules rules;
    private final Dice dice;
    private boolean isNightly;
    private boolean isSlow;
    private boolean isStill;
    private boolean isOver;
    private boolean isAtThePost;
    private Instant lastBusy;

    BlueCherryWorld(World world, Plant plant, BlueCherrySetUp setUp) {
        this.world = world;
        this.setUp = setUp;
        dice = world.dice.fork("bluecherry's day");
        lastBusy = world.clock.instant();
        folders = new InMemoryFiles(world.clock);
        post = new Post(world, folders, setUp.charset());
        account = new BlueCherrySimulator(setUp.theirs(), post, world.clock);
        posting = new Posting(folders, plant.in(Files.class, folders));
        BlueCherrySettings settings = setUp.ours();
        Facts facts =
                world.perils.aroundStore(Facts.class, plant.in(Facts.class, new InMemoryFacts()), this::meanwhile);
        Documents documents = world.perils.aroundStore(Documents.class, world.records.documents, () -> {});
        Register register = new Register(settings, facts, documents, world.clock);
        Exchange exchange = Wiring.exchange(
                settings,
                world.perils.aroundStore(Files.class, posting, this::meanwhile),
                facts,
                documents,
                register,
                world.clock);
        erp = new BlueCherryErp(settings, register, world.records.mappings, world.clock);
        handedOut = new BlueCherryHandedOut(this);
        stock = handedOut.watching(new BlueCherryStock(settings, register));
        shipments = new BlueCherryShipments(settings, register, world.clock);
        books = new BlueCherryBooks(settings, facts, documents, register::sale, world.clock);
        run = new ExchangeRun(
                new ExchangePolicy("simulated", Connection.LEASE),
                plant.in(Exchange.class, exchange),
                new ExchangeRun.Records(
                        world.perils.around(Ledger.class, world.records.ledger),
                        world.perils.around(Holds.class, world.records.holds),
                        world.perils.around(Journal.class, world.records.journal),
                        world.perils.around(Alerts.class, world.records.alerts)),
                world.clock);
        desk = new ExchangeDesk(
                exchange, world.records.mappings, world.records.holds, world.records.journal, world.clock);
        furnish();
        packers = new BlueCherryPackers(world, this);
        shopkeeper = new BlueCherryShopkeeper(world, this);
        clerk = new PostClerk(world, this);
        rules = new PostRules(world, this);
    }

    private void furnish() {
        BackOffice office = account.backOffice();
        office.addDivision(BlueCherrySetUp.DIVISION);
        office.addWarehouse(BlueCherrySetUp.WAREHOUSE);
        office.addWarehouse(BlueCherrySetUp.OVERFLOW);
        office.addTerms(BlueCherrySetUp.TERMS);
        office.addStore(BlueCherrySetUp.CUSTOMER, BlueCherrySetUp.STORE);
        Scene.SKUS.forEach(sku -> add(sku, PLENTY));
        add(Scene.SCARCE_SKU, 1);
    }

    /// The SKU is the UPC, character for character; the parts of the key are BlueCherry's own.
    void add(String sku, long pieces) {
        String style = "S" + sku.hashCode();
        Sku key = new Sku(BlueCherrySetUp.DIVISION, style.substring(0, Math.min(12, style.length())), "OAT", "", "", 1);
        account.backOffice().addItem(new Item(key, sku, "ONE", "Article " + sku));
        account.backOffice().receive(sku, BlueCherrySetUp.WAREHOUSE, pieces);
    }

    @Override
    public Erp erp() {
        return erp;
    }

    @Override
    public StockSource stock() {
        return stock;
    }

    @Override
    public ShipmentSource shipments() {
        return shipments;
    }

    @Override
    public List<Sale> sales() {
        return account.orders().reversed().stream()
                .map(order -> BlueCherrySale.of(account, order))
                .toList();
    }

    @Override
    public List<Sale> unpicked() {
        return account.orders().stream()
                .filter(BlueCherrySale::isUnpicked)
                .map(order -> BlueCherrySale.of(account, order))
                .toList();
    }

    @Override
    public void pick(Sale sale) {
        account.backOffice().warehouse().pick(sale.id());
    }

    @Override
    public Packers packers() {
        return packers;
    }

    @Override
    public Shopkeeper shopkeeper() {
        return shopkeeper;
    }

    @Override
    public HandedOut handedOut() {
        return handedOut;
    }

    Books books() {
        return books;
    }

    @Override
    public Treasury treasury(Dice dice) {
        return new BlueCherryTreasury(world, this);
    }

    @Override
    public void map() {
        CODES.forEach((kind, code) -> world.records.mappings.put(new MappingKey(kind, "connection"), code));
    }

    @Override
    public void createComingSku() {
        add(Scene.COMING_SKU, PLENTY);
    }

    @Override
    public Fate fate(Kind kind) {
        boolean isForeign = FOREIGN.contains(kind) && !setUp.charset().equals(StandardCharsets.UTF_8);
        if (isForeign || takesWhatIsThere(kind)) {
            return Fate.HELD;
        }
        return kind == Kind.LONG_STREET ? Fate.PLACED : kind.fate();
    }

    @Override
    public boolean takesWhatIsThere(Kind kind) {
        return kind == Kind.SCARCE && setUp.shortage() == Shortage.REJECT;
    }

    @Override
    public void begin(Duration busy) {
        if (account.stockBatches().isEmpty()) {
            computeStock();
        }
        post.mayGoWrong(!isNightly);
        isSlow = busy.compareTo(Duration.ofDays(1)) > 0;
        tickAfter(Duration.ZERO);
        if (!isNightly) {
            stockAfter(setUp.stockEvery());
        }
        postAfter(dice.upTo(POST_EVERY));
        clerkAfter(CLERK_EVERY);
        if (!isNightly) {
            refusals(busy);
        }
    }

    /// From now on it computes its stock in the night, and no article is refused.
    void nightly() {
        isNightly = true;
    }

    /// BlueCherry takes no order of an article for a while.
    private void refusals(Duration busy) {
        for (int times = dice.between(0, 2); times > 0; times--) {
            String sku = dice.pick(Scene.SKUS);
            world.timeline.after(dice.upTo(busy), "an article is refused", () -> clerk.refuse(sku));
        }
        world.timeline.after(dice.upTo(busy), "all articles are admitted", clerk::admit);
    }

    private void tickAfter(Duration wait) {
        world.timeline.after(wait, "bluecherry", () -> {
            tick();
            if (!isOver) {
                tickAfter(pace(Duration.ofMinutes(1)).plus(dice.upTo(LONGEST_PAUSE)));
            }
        });
    }

    /// Nobody hurries where nothing is to be done, or where days are long.
    private Duration pace(Duration usual) {
        Duration hurried = isAtRest() && usual.compareTo(AT_REST) < 0 ? AT_REST : usual;
        return isSlow && hurried.compareTo(ON_LONG_DAYS) < 0 ? ON_LONG_DAYS : hurried;
    }

    private Duration stockPace() {
        if (isSlow) {
            return Duration.ofDays(1);
        }
        return isAtRest() ? STOCK_AT_REST : setUp.stockEvery();
    }

    /// What has been sent is taken, answered and heard, before the days begin in which all goes wrong.
    @Override
    public void handle() {
        account.machine().pickUp();
        account.machine().work();
        computeStock();
        run.run();
    }

    /// Whoever stands still runs no batch.
    void tick() {
        if (!isStill && !isOver) {
            account.machine().work();
            handedOut.computed();
        }
        if (!world.messages.areEmpty() || isStockNews()) {
            lastBusy = world.clock.instant();
        }
    }

    void computeStock() {
        account.machine().recomputeStock();
        handedOut.computed();
    }

    private boolean isStockNews() {
        var batches = account.stockBatches();
        return batches.isEmpty() || !batches.getLast().rows().equals(account.stock());
    }

    private void stockAfter(Duration wait) {
        world.timeline.after(wait, "stock is computed", () -> {
            if (!isStill && !isOver) {
                computeStock();
            }
            if (!isOver) {
                stockAfter(stockPace());
            }
        });
    }

    private void postAfter(Duration wait) {
        world.timeline.after(wait, "the post", () -> {
            goToThePost();
            if (!isOver) {
                postAfter(pace(POST_EVERY).plus(dice.upTo(JITTER)));
            }
        });
    }

    private void goToThePost() {
        isAtThePost = true;
        world.perils.survives(true, () -> {
            try {
                world.trace.add("  post: " + run.run());
            } catch (dev.selvedge.core.port.RemoteFailure failure) {
                world.trace.add("  post: " + failure.getMessage());
            }
        });
        isAtThePost = false;
    }

    /// Another worker comes to the post, or BlueCherry's batches run.
    private void meanwhile() {
        if (isAtThePost) {
            isAtThePost = false;
            if (world.mishaps.strikes("rival at the post")) {
                world.trace.add("  meanwhile a rival at the post");
                goToThePost();
            }
            if (world.mishaps.strikes("batch meanwhile")) {
                world.trace.add("  meanwhile a batch");
                tick();
            }
            isAtThePost = true;
        }
    }

    /// Somebody looks at the post that is held, and at the orders that were turned down.
    private void clerkAfter(Duration wait) {
        world.timeline.after(wait, "the post's clerk", () -> {
            clerk.look();
            if (!isOver) {
                clerkAfter(pace(CLERK_EVERY));
            }
        });
    }

    /// Nothing lies anywhere, and the last stock that was handed out is of after all that has happened.
    @Override
    public boolean isAtRest() {
        return post.isWhole()
                && post.list("in").isEmpty()
                && post.list("out").isEmpty()
                && handedOut
                        .newest()
                        .filter(batch -> batch.at().isAfter(lastBusy))
                        .isPresent();
    }

    /// What is on its way is still taken in and picked up.
    @Override
    public void end() {
        isOver = true;
        world.timeline.after(LAST, "the last post", this::goToThePost);
        world.timeline.after(LAST.multipliedBy(2), "the last pick-up", account.machine()::pickUp);
    }

    @Override
    public Duration stockIsGoodFor() {
        return Duration.ofHours(6);
    }

    @Override
    public void storm() {}

    /// Its batches stand still for a while, or nobody gets at the folders.
    @Override
    public void outage(Fault fault, Duration length) {
        if (fault == Fault.FORBIDDEN || fault == Fault.LOSE_ANSWER) {
            posting.close(true);
            world.timeline.after(length, "the folders are open again", () -> posting.close(false));
        } else {
            isStill = true;
            world.timeline.after(length, "bluecherry's batches run again", () -> isStill = false);
        }
    }

    @Override
    public void calm() {
        clerk.admit();
    }

    @Override
    public Map<String, Long> met() {
        return new TreeMap<>();
    }

    /// What of a file there is in a folder.
    boolean lies(String folder, String name) {
        return folders.read(folder + "/" + name).isPresent();
    }

    /// Whether we have taken in the stock that was computed then.
    boolean isTakenIn(Instant computed) {
        String stamp = STAMP.format(computed);
        return post.written().keySet().stream()
                .anyMatch(name -> name.startsWith("JLM_INV_" + stamp) && lies("archive", name));
    }

    /// Whether a file of ours is one that BlueCherry should not take.
    boolean isRefusedRightly(FileEntry file) {
        return file.name().startsWith("JLM_FIN_")
                && (file.reason().contains("no account") || file.reason().contains("is closed"));
    }

    Posting posting() {
        return posting;
    }

    @Override
    public List<Invariant> invariants() {
        return rules.invariants();
    }

    @Override
    public List<Verdict> verdicts() {
        return rules.verdicts();
    }

    @Override
    public void close() {}
}
