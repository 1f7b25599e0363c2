package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.erp.bluecherry.RestSettings.Access;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.Simulator;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.FilesInMemory;
import dev.selvedge.local.simulator.bluecherry.Item;
import dev.selvedge.local.simulator.bluecherry.Sku;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A small BlueCherry behind its REST face, with ten red tees and no blue ones, and our exchange, which calls it over
/// HTTP. What is heard is written down here.
final class RestHouse implements AutoCloseable {

    static final String RED = "5012345000017";
    static final String BLUE = "5012345000024";
    static final Duration LATENESS = Duration.ofMillis(1_500);

    /// What was heard, of what and when.
    record Sound(Heard what, String source, Instant at) {}

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryFacts facts = new InMemoryFacts();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final Keys keys = new Keys();
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final List<Sound> sounds = new ArrayList<>();
    final List<Trouble> troubles = new ArrayList<>();
    final List<String> over = new ArrayList<>();
    final Outbox outbox = new Outbox(facts, documents, clock);
    final BlueCherrySimulator theirs;
    final RestExchange exchange;

    private final BlueCherrySettings settings;
    private final SimulatorServer server;

    /// The parts of a secret, and how often it had to be fetched anew.
    static final class Keys implements Credentials {
        final Map<String, String> parts = new java.util.HashMap<>();
        int refusals;

        @Override
        public String part(String name) {
            return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new AssertionError("no part " + name));
        }

        @Override
        public void refused() {
            refusals++;
        }
    }

    /// How a house is unlike the usual one.
    ///
    /// @param rest of theirs
    /// @param ours settings
    /// @param answering puts something between the network and BlueCherry
    record Oddity(
            UnaryOperator<dev.selvedge.local.simulator.bluecherry.Rest> rest,
            UnaryOperator<RestSettings> ours,
            UnaryOperator<Simulator> answering) {

        static Oddity none() {
            return new Oddity(rest -> rest, ours -> ours, simulator -> simulator);
        }

        Oddity theirs(UnaryOperator<dev.selvedge.local.simulator.bluecherry.Rest> other) {
            return new Oddity(other, ours, answering);
        }

        Oddity ours(UnaryOperator<RestSettings> other) {
            return new Oddity(rest, other, answering);
        }

        Oddity answering(UnaryOperator<Simulator> other) {
            return new Oddity(rest, ours, other);
        }
    }

    RestHouse() {
        this(Oddity.none());
    }

    RestHouse(Oddity oddity) {
        var documented = dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented();
        theirs = new BlueCherrySimulator(
                documented.with(oddity.rest().apply(documented.rest())), new FilesInMemory(), clock);
        server = SimulatorServer.start(oddity.answering().apply(theirs), new Faults(new Random(7)), LATENESS);
        server.observe((call, _) -> calls.add(call));
        furnish();
        settings = settings(oddity.ours().apply(brisk(RestSettings.at(server.address()))));
        exchange = new RestExchange(
                settings,
                calls(settings),
                new RestExchange.Records(facts, documents),
                (what, source, at) -> sounds.add(new Sound(what, source, at)),
                new PayoutBatches(facts, documents, clock),
                clock);
    }

    private RestCalls calls(BlueCherrySettings with) {
        Remote remote = new Remote("BlueCherry", new InMemoryRateBudget(), clock::set, clock);
        return new RestCalls(with.rest(), keys, remote, clock);
    }

    /// With a reader who does not wait for late answers.
    private static RestSettings brisk(RestSettings rest) {
        RestSettings.Pace usual = rest.pace();
        return with(
                rest,
                new RestSettings.Pace(
                        usual.callEvery(),
                        usual.patience(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(20),
                        usual.answeredWithin(),
                        usual.overlap(),
                        usual.lookBack(),
                        usual.ordersAtOnce(),
                        usual.watched()));
    }

    static RestSettings with(RestSettings rest, RestSettings.Pace pace) {
        return new RestSettings(
                rest.url(),
                rest.paths(),
                rest.access(),
                rest.bodies(),
                rest.lists(),
                pace,
                rest.statuses(),
                rest.hasItAlready());
    }

    static RestSettings with(RestSettings rest, RestSettings.Lists lists) {
        return new RestSettings(
                rest.url(),
                rest.paths(),
                rest.access(),
                rest.bodies(),
                lists,
                rest.pace(),
                rest.statuses(),
                rest.hasItAlready());
    }

    static RestSettings with(RestSettings rest, RestSettings.Bodies bodies) {
        return new RestSettings(
                rest.url(),
                rest.paths(),
                rest.access(),
                bodies,
                rest.lists(),
                rest.pace(),
                rest.statuses(),
                rest.hasItAlready());
    }

    static RestSettings with(RestSettings rest, RestSettings.Paths paths) {
        return new RestSettings(
                rest.url(),
                paths,
                rest.access(),
                rest.bodies(),
                rest.lists(),
                rest.pace(),
                rest.statuses(),
                rest.hasItAlready());
    }

    static RestSettings with(RestSettings rest, Access access) {
        return new RestSettings(
                rest.url(),
                rest.paths(),
                access,
                rest.bodies(),
                rest.lists(),
                rest.pace(),
                rest.statuses(),
                rest.hasItAlready());
    }

    static RestSettings with(RestSettings rest, Map<String, String> statuses) {
        return new RestSettings(
                rest.url(),
                rest.paths(),
                rest.access(),
                rest.bodies(),
                rest.lists(),
                rest.pace(),
                statuses,
                rest.hasItAlready());
    }

    private static BlueCherrySettings settings(RestSettings rest) {
        return new BlueCherrySettings(
                Transport.REST,
                OrderSettings.documented(),
                SkuSettings.documented(),
                StockSettings.documented(),
                TextSettings.documented(),
                FolderSettings.documented(),
                X12Settings.documented(),
                rest,
                new FinanceSettings("JLM", "JLP"));
    }

    private void furnish() {
        theirs.backOffice().addStore("JLP", "0001");
        theirs.backOffice().addWarehouse("MAIN");
        theirs.backOffice().addTerms("N30");
        theirs.backOffice().addItem(new Item(new Sku("JLM", "00123", "RED", "", "", 5), RED, "M", "Tee"));
        theirs.backOffice().addItem(new Item(new Sku("JLM", "00123", "BLU", "", "", 6), BLUE, "L", "Tee"));
        theirs.backOffice().receive(RED, "MAIN", 10);
    }

    BlueCherrySettings settings() {
        return settings;
    }

    URI address() {
        return server.address();
    }

    /// An order of so many red tees waits to be told.
    String order(String po, int quantity) {
        return tell(Kind.ORDER, po, 1, List.of(line(po, RED, "1", quantity)));
    }

    String tell(Kind kind, String fact, int attempt, List<Row> rows) {
        Outgoing what = new Outgoing(kind, fact, attempt, clock.instant(), rows);
        outbox.add(what);
        return Outbox.name(what);
    }

    static Row line(String po, String upc, String number, int quantity) {
        return new Row(
                1,
                Map.ofEntries(
                        Map.entry(Columns.DIVISION, "JLM"),
                        Map.entry(Columns.CUSTOMER, "JLP"),
                        Map.entry(Columns.STORE, "0001"),
                        Map.entry(Columns.PO, po),
                        Map.entry(Columns.ORDER_TYPE, "DS"),
                        Map.entry(Columns.ORDER_DATE, "2026-03-02"),
                        Map.entry(Columns.START_DATE, "2026-03-02"),
                        Map.entry(Columns.CANCEL_DATE, "2026-03-09"),
                        Map.entry(Columns.TERMS, "N30"),
                        Map.entry(Columns.WAREHOUSE, "MAIN"),
                        Map.entry(Columns.SHIP_TO_NAME, "A Person"),
                        Map.entry(Columns.LINE_NO, number),
                        Map.entry(Columns.UPC, upc),
                        Map.entry(Columns.QUANTITY, String.valueOf(quantity)),
                        Map.entry(Columns.UNIT_PRICE, "12.50"),
                        Map.entry(Columns.CURRENCY, "GBP"),
                        Map.entry(Columns.LINE_REF, po + "-" + number)));
    }

    /// The order is told and taken.
    RestHouse sold(String po, int quantity) {
        order(po, quantity);
        exchange.send();
        return this;
    }

    /// What was sold leaves in one carton.
    void ships(String po, String carton) {
        theirs.backOffice().warehouse().ship(theirs.backOffice().warehouse().pick(po), carton, "DPD", "15501234567890");
    }

    int receive() {
        return exchange.receive(new Troubles() {
            @Override
            public void met(Trouble trouble) {
                troubles.add(trouble);
            }

            @Override
            public void over(String name) {
                over.add(name);
            }
        });
    }

    /// The rows that were heard in answers, as `PO line status quantity`.
    List<String> answers() {
        return sounds.stream()
                .filter(sound -> sound.what() instanceof Heard.Answers)
                .flatMap(sound -> ((Heard.Answers) sound.what()).rows().stream())
                .map(row -> String.join(
                        " ",
                        row.of(Columns.PO),
                        row.of(Columns.LINE_REF),
                        row.of(Columns.STATUS_CODE),
                        row.of(Columns.QUANTITY)))
                .toList();
    }

    List<Row> shipped() {
        return sounds.stream()
                .filter(sound -> sound.what() instanceof Heard.Shipments)
                .flatMap(sound -> ((Heard.Shipments) sound.what()).rows().stream())
                .toList();
    }

    List<Heard.Stock> stock() {
        return sounds.stream()
                .map(Sound::what)
                .filter(Heard.Stock.class::isInstance)
                .map(Heard.Stock.class::cast)
                .toList();
    }

    void plan(Fault fault, String operation) {
        server.faults().plan(fault, operation);
    }

    void always(Fault fault) {
        server.faults().odds(fault, 1);
    }

    void never(Fault fault) {
        server.faults().odds(fault, 0);
    }

    List<Call> calls(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    @Override
    public void close() {
        server.close();
    }

    /// Their simulator with another way of answering.
    static Simulator answering(Simulator theirs, java.util.function.Function<Call, Answer> answer) {
        return new Between(theirs, answer);
    }

    private record Between(Simulator theirs, java.util.function.Function<Call, Answer> between) implements Simulator {
        @Override
        public Answer answer(Call call) {
            return between.apply(call);
        }

        @Override
        public String name() {
            return theirs.name();
        }

        @Override
        public Answer throttled() {
            return theirs.throttled();
        }

        @Override
        public Answer webPage() {
            return theirs.webPage();
        }

        @Override
        public Answer forbidden() {
            return theirs.forbidden();
        }

        @Override
        public Answer errorInSuccess() {
            return theirs.errorInSuccess();
        }

        @Override
        public String books() {
            return theirs.books();
        }

        @Override
        public String booksAsJson() {
            return theirs.booksAsJson();
        }
    }
}
