package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Schedule;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.Document;
import dev.selvedge.local.simulator.bluecherry.FileMistake;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.s3.S3Client;

/// BlueCherry, simulated: it works in batches, whose times are shortened, since nobody waits for the night.
final class BlueCherryStage implements ErpStage {

    private static final Duration PICK_UP = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration SHIPMENTS = Duration.ofMinutes(1);
    private static final Duration STOCK_LAG = Duration.ofSeconds(30);
    private static final Duration ASK = Duration.ofMinutes(1);

    /// What stands for a day.
    private static final Duration STOCK = Duration.ofMinutes(4);

    /// The account that nobody has opened.
    private static final String SUBSCRIPTIONS = Scene.ACCOUNTS.getOrDefault("SUBSCRIPTION", "");

    private static final String SALE_TAX = "S20";
    private static final String NO_SALE_TAX = "S0";

    private final Transport transport;
    private final Pace pace;
    private final BucketFiles files = new BucketFiles();
    private final BlueCherrySimulator simulator;
    private final SimulatorServer server;
    private final BlueCherrySupplier supplier;
    private final Map<String, Long> mistakes = new TreeMap<>();

    /// @param clock the account's
    /// @param dice decides which calls meet a fault whose odds are up
    BlueCherryStage(Transport transport, Pace pace, InstantSource clock, RandomGenerator dice) {
        this.transport = transport;
        this.pace = pace;
        this.simulator = new BlueCherrySimulator(account(transport, pace), files, clock);
        this.server = SimulatorServer.start(simulator, new Faults(dice), SimulatedConnection.late(pace));
        this.supplier = new BlueCherrySupplier(simulator);
        supplier.furnish(accounts().values().stream()
                .filter(code -> !code.equals(SUBSCRIPTIONS))
                .toList());
    }

    private static BlueCherrySettings account(Transport transport, Pace pace) {
        return BlueCherrySettings.documented()
                .with(transport == Transport.X12 ? Format.X12 : Format.CSV)
                .with(new Schedule(
                        pace.of(PICK_UP),
                        pace.of(ANSWER),
                        pace.of(SHIPMENTS),
                        LocalTime.of(2, 0),
                        pace.of(STOCK_LAG),
                        ZoneId.of("Europe/London")));
    }

    private static Map<String, String> accounts() {
        Map<String, String> accounts = new TreeMap<>(Scene.ACCOUNTS);
        accounts.put("CUSTOMER", BlueCherrySupplier.CUSTOMER_ACCOUNT);
        accounts.put("INPUT_TAX", "820");
        accounts.put("OUTPUT_TAX", "820");
        accounts.put("SALES", "200");
        return accounts;
    }

    @Override
    public Erp erp() {
        return Erp.BLUECHERRY;
    }

    @Override
    public String name() {
        return simulator.name();
    }

    @Override
    public URI page() {
        return server.address();
    }

    @Override
    public Map<String, String> settings(Pace asked) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SELVEDGE_BLUECHERRY_TRANSPORT", transport.toString());
        settings.put("SELVEDGE_BLUECHERRY_FINANCE_DIVISION", BlueCherrySupplier.DIVISION);
        settings.put("SELVEDGE_BLUECHERRY_FINANCE_CUSTOMER", BlueCherrySupplier.CUSTOMER);
        settings.put("SELVEDGE_BLUECHERRY_FINANCE_ASK_EVERY", asked.of(ASK).toString());
        settings.put("SELVEDGE_BLUECHERRY_ORDERS_ASK_EVERY", asked.of(ASK).toString());
        settings.put("SELVEDGE_BLUECHERRY_REST_URL", server.address().toString());
        settings.put("SELVEDGE_BLUECHERRY_REST_PACE_CALL_EVERY", Duration.ZERO.toString());
        settings.put(
                "SELVEDGE_BLUECHERRY_REST_PACE_READ_TIMEOUT",
                SimulatedConnection.readTimeout(asked).toString());
        return settings;
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public List<Mapped> mappings() {
        List<Mapped> mappings = new ArrayList<>();
        mappings.add(new Mapped("DIVISION", "connection", BlueCherrySupplier.DIVISION));
        mappings.add(new Mapped("WAREHOUSE", "connection", BlueCherrySupplier.WAREHOUSE));
        mappings.add(new Mapped("CUSTOMER", "connection", BlueCherrySupplier.CUSTOMER));
        mappings.add(new Mapped("STORE", "connection", BlueCherrySupplier.STORE));
        mappings.add(new Mapped("TERMS", "connection", BlueCherrySupplier.TERMS));
        mappings.add(new Mapped("TAX", Scene.TAX_CODE, SALE_TAX));
        mappings.add(new Mapped("TAX", "none", NO_SALE_TAX));
        Scene.CARRIERS.forEach((written, code) -> mappings.add(new Mapped("CARRIER", written, code)));
        return mappings;
    }

    @Override
    public String bookingTerms() {
        ObjectNode terms = new ObjectMapper().createObjectNode();
        ObjectNode accounts = terms.putObject("accounts");
        accounts().forEach(accounts::put);
        terms.putObject("purchaseTaxes").put(Scene.CHARGE_TAX_CODE, "P20").put("none", "P0");
        return terms.toString();
    }

    @Override
    public void list() {
        Scene.newlyListed().forEach(supplier::add);
    }

    /// Its folders are there from now on.
    void open(LaptopCloud cloud, Naming naming) {
        open(cloud.s3(), naming.of("exchange"));
    }

    void open(S3Client s3, String bucket) {
        files.open(s3, bucket);
    }

    BlueCherrySimulator simulator() {
        return simulator;
    }

    /// The supplier has this article from now on.
    void furnish(String sku, long pieces) {
        supplier.add(sku, pieces);
    }

    /// The last file of ours of a kind that was taken.
    String sent(String start) {
        String last = files.list("archive").stream()
                .filter(name -> name.startsWith("archive/" + start))
                .toList()
                .getLast();
        return new String(files.read(last).orElseThrow(), StandardCharsets.UTF_8);
    }

    /// A file comes that we have not written.
    void receive(String name, byte[] content) {
        files.write("in/" + name, content);
    }

    /// Its batches begin to run, the first of the stock at once.
    @Override
    public Day begin(LaptopCloud cloud, Naming naming) {
        open(cloud, naming);
        return BatchDay.begin(simulator.machine(), pace.of(STOCK));
    }

    @Override
    public Supplier supplier() {
        return supplier;
    }

    /// How long a street may be is not documented: none is too long.
    @Override
    public Fate fate(Kind kind) {
        return kind == Kind.LONG_STREET ? Fate.PLACED : kind.fate();
    }

    /// X12 has no place for a label without a number.
    @Override
    public Set<Mishap> mishaps() {
        Set<Mishap> mishaps = EnumSet.complementOf(EnumSet.of(Mishap.NONE));
        if (transport == Transport.X12) {
            mishaps.remove(Mishap.NO_TRACKING);
        }
        return mishaps;
    }

    @Override
    public Clerk clerk(LaptopCloud cloud, Consumer<String> tell) {
        return new PostRoom(cloud, this::openTheAccount, tell);
    }

    /// Files come by halves, twice, late and where nobody expects them; over REST, calls go astray.
    @Override
    public void breakThings() {
        if (transport == Transport.REST) {
            Faults faults = server.faults();
            faults.odds(Fault.THROTTLE, 0.03);
            faults.odds(Fault.LOSE_REQUEST, 0.03);
            faults.odds(Fault.LOSE_ANSWER, 0.05);
            faults.odds(Fault.HTML, 0.02);
            faults.odds(Fault.DOWN, 0.02);
            return;
        }
        plan(FileMistake.HALF_WRITTEN, Document.ANSWER);
        plan(FileMistake.OUT_OF_ORDER, Document.ANSWER);
        plan(FileMistake.DUPLICATED, Document.SHIPMENT);
        plan(FileMistake.UNKNOWN_FILE, Document.STOCK);
        plan(FileMistake.OUT_OF_ORDER, Document.STOCK);
        plan(FileMistake.HALF_WRITTEN, Document.SHIPMENT);
    }

    private void plan(FileMistake mistake, Document document) {
        simulator.mistakes().plan(mistake, document);
        mistakes.merge(mistake.name(), 1L, Long::sum);
    }

    /// It turns the whole journal down.
    @Override
    public String spoilOnePosting() {
        server.faults().plan(Fault.LOSE_ANSWER, "POST /ar/cash-receipts");
        return "nobody has opened the account of John Lewis's subscriptions in BlueCherry";
    }

    /// Somebody opens the account that was missing.
    private void openTheAccount() {
        simulator.backOffice().addAccount(SUBSCRIPTIONS);
    }

    @Override
    public Map<String, Long> faults() {
        Map<String, Long> faults = new TreeMap<>(mistakes);
        server.faults().met().forEach((fault, count) -> faults.put(fault.name(), count));
        return faults;
    }

    @Override
    public void close() {
        server.close();
    }
}
