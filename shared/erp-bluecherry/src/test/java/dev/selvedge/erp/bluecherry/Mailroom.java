package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.bluecherry.BackOffice;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.Warehouse;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.InMemoryFiles;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.Samples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/// A supplier's BlueCherry, the simulated one, and our adapter before it: over files or over HTTP.
final class Mailroom implements AutoCloseable {

    static final String DIVISION = "JLM";
    static final String CUSTOMER = "JLP";
    static final String STORE = "0001";
    static final String TERMS = "N30";
    static final String MAIN = "MAIN";

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryFiles files = new InMemoryFiles(clock);
    final InMemoryDocuments documents = new InMemoryDocuments();
    final InMemoryFacts records = new InMemoryFacts();
    final TroubledFacts facts = new TroubledFacts(records);
    final InMemoryMappings mappings = new InMemoryMappings();
    final List<Trouble> troubles = new ArrayList<>();
    final BlueCherrySettings settings;
    final BlueCherrySimulator blueCherry;
    final BackOffice office;
    final Warehouse warehouse;
    final Register register;
    final BlueCherryErp erp;
    final BlueCherryStock stock;
    final BlueCherryShipments shipments;
    final Exchange exchange;

    private Optional<SimulatorServer> server = Optional.empty();

    Mailroom(
            BlueCherrySettings ours, UnaryOperator<dev.selvedge.local.simulator.bluecherry.BlueCherrySettings> theirs) {
        blueCherry = new BlueCherrySimulator(
                theirs.apply(dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented()),
                new SharedFolders(files),
                clock);
        office = blueCherry.backOffice();
        warehouse = office.warehouse();
        settings = ours.transport() == Transport.REST ? withServer(ours) : ours;
        register = new Register(settings, facts, documents, clock);
        erp = new BlueCherryErp(settings, register, mappings, clock);
        stock = new BlueCherryStock(settings, register);
        shipments = new BlueCherryShipments(settings, register, clock);
        exchange = settings.transport() == Transport.REST
                ? rest()
                : BlueCherryPost.files(settings, files, facts, documents, register, clock);
        furnish();
    }

    private BlueCherrySettings withServer(BlueCherrySettings ours) {
        SimulatorServer started = SimulatorServer.start(blueCherry, new Faults(new Random(7)), Duration.ZERO);
        server = Optional.of(started);
        return new BlueCherrySettings(
                ours.transport(),
                ours.orders(),
                ours.skus(),
                ours.stock(),
                ours.text(),
                ours.folders(),
                ours.x12(),
                RestSettings.at(started.address()),
                ours.finance());
    }

    private Exchange rest() {
        return new RestExchange(
                settings,
                new RestCalls(
                        settings.rest(),
                        new RestHouse.Keys(),
                        new Remote("BlueCherry", new InMemoryRateBudget(), clock::set, clock),
                        clock),
                new RestExchange.Records(facts, documents),
                register,
                register,
                clock);
    }

    @Override
    public void close() {
        server.ifPresent(SimulatorServer::close);
    }

    static Mailroom open() {
        return with(orders -> orders);
    }

    static Mailroom with(UnaryOperator<OrderSettings> orders) {
        return new Mailroom(settings(orders.apply(OrderSettings.documented())), theirs -> theirs);
    }

    static BlueCherrySettings settings(OrderSettings orders) {
        return settings(Transport.CSV, orders);
    }

    static BlueCherrySettings settings(Transport transport, OrderSettings orders) {
        return new BlueCherrySettings(
                transport,
                orders,
                SkuSettings.documented(),
                StockSettings.documented(),
                TextSettings.documented(),
                FolderSettings.documented(),
                X12Settings.documented(),
                RestSettings.at(URI.create("http://127.0.0.1:9")),
                new FinanceSettings(DIVISION, CUSTOMER));
    }

    private void furnish() {
        office.addDivision(DIVISION);
        office.addStore(CUSTOMER, STORE);
        office.addTerms(TERMS);
        office.addWarehouse(MAIN);
        map(Kind.DIVISION, DIVISION);
        map(Kind.CUSTOMER, CUSTOMER);
        map(Kind.STORE, STORE);
        map(Kind.TERMS, TERMS);
        map(Kind.WAREHOUSE, MAIN);
        item("NOT-SOLD", 24);
        office.receive("NOT-SOLD", MAIN, 1);
        night();
    }

    private void map(Kind kind, String code) {
        mappings.put(new MappingKey(kind, "connection"), code);
    }

    private void item(String upc, int bucket) {
        office.addItem(new dev.selvedge.local.simulator.bluecherry.Item(
                new dev.selvedge.local.simulator.bluecherry.Sku(DIVISION, "00123", "TEAL", "", "", bucket),
                upc,
                "size " + bucket,
                "Article " + upc));
    }

    /// Sells an item whose UPC is the SKU, from the next night on.
    Mailroom sells(String upc, int bucket, int stock) {
        item(upc, bucket);
        office.receive(upc, MAIN, stock);
        return this;
    }

    /// BlueCherry computes its stock, its file comes a while later, and we take it in.
    void night() {
        blueCherry.machine().recomputeStock();
        clock.pass(Duration.ofMinutes(20));
        blueCherry.machine().work();
        receive();
    }

    /// What waits goes, BlueCherry picks it up and answers a while later, and we take that in.
    void post() {
        exchange.send();
        blueCherry.machine().pickUp();
        clock.pass(Duration.ofMinutes(10));
        blueCherry.machine().work();
        receive();
    }

    /// BlueCherry writes what has left, and we take it in, an hour later.
    void dispatch() {
        clock.pass(Duration.ofHours(1));
        blueCherry.machine().sendShipments();
        receive();
    }

    void receive() {
        exchange.receive(new Exchange.Troubles() {
            @Override
            public void met(Trouble trouble) {
                troubles.add(trouble);
            }

            @Override
            public void over(String name) {
                troubles.removeIf(trouble -> trouble.name().equals(name));
            }
        });
    }

    /// BlueCherry writes a file of its own.
    void writes(String name, String... lines) {
        files.put("out/" + name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The rows of the one file of ours that waits in the folder to BlueCherry.
    List<String> written() {
        List<String> paths =
                files.paths().stream().filter(path -> path.startsWith("in/")).toList();
        if (paths.size() != 1) {
            throw new AssertionError("there are " + paths);
        }
        return new String(files.read(paths.getFirst()).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    ErpReference place(Order order) {
        return ((Placement.Sent) erp.place(order)).reference();
    }

    Sighting find(Order order) {
        return erp.find(order.id(), clock.instant());
    }
}
