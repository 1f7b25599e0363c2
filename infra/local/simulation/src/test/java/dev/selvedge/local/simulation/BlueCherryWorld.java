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
import dev.selvedge.erp.bluecherry.BlueCherryPost;
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
    private final Erp erp;
    private final StockSource stock;
    private final ShipmentSource shipments;
    private final Books books;
    private final Packers packers;
    private final Shopkeeper shopkeeper;
    private final BlueCherryHandedOut handedOut;
    private final PostClerk clerk;
    private final PostRules rules;
    private final BlueCherryDay day;

    BlueCherryWorld(World world, Plant plant, BlueCherrySetUp setUp) {
        this.world = world;
        this.setUp = setUp;
        folders = new InMemoryFiles(world.clock);
        post = new Post(world, folders, setUp.charset());
        account = new BlueCherrySimulator(setUp.theirs(), post, world.clock);
        posting = new Posting(folders, plant.in(Files.class, folders));
        BlueCherrySettings settings = setUp.ours();
        Facts facts =
                world.perils.aroundStore(Facts.class, plant.in(Facts.class, new InMemoryFacts()), this::meanwhile);
        Documents documents = world.perils.aroundStore(Documents.class, world.records.documents, () -> {});
        Register register = new Register(settings, facts, documents, world.clock);
        Exchange exchange = BlueCherryPost.files(
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
        ExchangeRun run = new ExchangeRun(
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
        day = new BlueCherryDay(world, this, run);
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
    public BlueCherryHandedOut handedOut() {
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
    public void handle() {
        day.handle();
    }

    @Override
    public void begin(Duration busy) {
        day.begin(busy);
    }

    @Override
    public boolean isAtRest() {
        return day.isAtRest();
    }

    @Override
    public void end() {
        day.end();
    }

    private void meanwhile() {
        day.meanwhile();
    }

    BlueCherryDay day() {
        return day;
    }

    PostClerk clerk() {
        return clerk;
    }

    @Override
    public Duration stockIsGoodFor() {
        return Duration.ofHours(6);
    }

    @Override
    public void storm() {}

    @Override
    public void outage(Fault fault, Duration length) {
        day.outage(fault, length);
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
