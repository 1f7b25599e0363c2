package dev.selvedge.local.simulator.scene;

import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.cin7core.Bookkeeper;
import dev.selvedge.local.simulator.cin7core.Cin7Settings;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import dev.selvedge.local.simulator.cin7core.Cin7Simulator;
import dev.selvedge.local.simulator.cin7core.LedgerAccount;
import dev.selvedge.local.simulator.cin7core.LedgerAccount.Type;
import dev.selvedge.local.simulator.mirakl.ExportSettings;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.StockImportSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Both trading partners, open for business on 127.0.0.1.
public final class Scene implements AutoCloseable {

    public static final String API_KEY = "simulated-shop-key";
    public static final long SHOP = 2000;
    public static final String ACCOUNT = "7a6e5c3e-0000-4000-8000-000000000001";
    public static final String APPLICATION_KEY = "7a6e5c3e-0000-4000-8000-000000000002";

    public static final String CUSTOMER = "John Lewis Marketplace";
    public static final String LOCATION = "Main Warehouse";
    public static final String SHIPPING = "Shipping";
    public static final String TAX_RULE = "20% (VAT on Income)";
    public static final String ZERO_TAX_RULE = "Zero Rated Income";

    /// The marketplace's code of standard tax.
    public static final String TAX_CODE = "VAT20";

    /// What the warehouse writes on a parcel, and the marketplace's code of the carrier that it means.
    public static final Map<String, String> CARRIERS = Map.of("DPD Next Day", "DPD", "Evri 48", "EVRI");

    /// With whom the warehouse has begun to send of late, and the marketplace's code of that carrier.
    public static final Map.Entry<String, String> NEW_CARRIER = Map.entry("Royal Mail Tracked 24", "ROYALMAIL");

    /// As whom the supplier's books know John Lewis, who charges commission.
    public static final String SUPPLIER = "John Lewis plc";

    /// The service under which its charges are billed.
    public static final String CHARGES = "Marketplace charges";

    /// The operator's code of the tax on what it charges, and the supplier's tax rules for purchases.
    public static final String CHARGE_TAX_CODE = "TAXDEFAULT";

    public static final String PURCHASE_TAX_RULE = "20% (VAT on Expenses)";
    public static final String NO_TAX_RULE = "No VAT";

    /// Where a payout passes through, and where it arrives.
    public static final String CLEARING = "605";

    public static final String BANK = "720";

    /// The accounts of the supplier's books, by what each is for.
    public static final Map<String, String> ACCOUNTS = Map.ofEntries(
            Map.entry("CLEARING", CLEARING),
            Map.entry("BANK", BANK),
            Map.entry("COMMISSION", "462"),
            Map.entry("SUBSCRIPTION", "463"),
            Map.entry("FEES", "463"),
            Map.entry("OTHER_CHARGES", "463"),
            Map.entry("OTHER_CREDITS", "463"),
            Map.entry("PENALTIES", "464"),
            Map.entry("ROUNDING", "465"),
            Map.entry("RESERVE", "606"));

    /// What the supplier sells, with plenty in stock.
    public static final List<String> SKUS = List.of(
            "CUSH-OAT-45", "CUSH-INK-45", "CUSH-MOSS-60", "THROW-WOOL-GREY", "THROW-WOOL-RUST", "Bolster/Linen");

    /// Sold, and down to its last piece.
    public static final String SCARCE_SKU = "LAMP-BRASS-1";

    /// Ordered before the supplier has created it.
    public static final String COMING_SKU = "CUSH-NEW-SEASON";

    /// Sold the whole year: twenty of each.
    public static final List<String> RUGS = numbered("RUG", 24);

    /// Sold until the summer ends: twelve of each.
    public static final List<String> SUMMER = numbered("SUMMER", 12);

    /// Down to its last three pieces.
    public static final String LAST_SKU = "MIRROR-OVAL";

    /// Still listed at John Lewis, though the supplier has given it up.
    public static final String GONE_SKU = "LAMP-SMOKE-2";

    public static final long PLENTY = 100_000;

    /// What the one full export of offers that a day allows is worth waiting for here.
    private static final Duration DAY_OF_EXPORTS = Duration.ofMinutes(10);

    /// The same for the one reading of the payouts and the operator's documents.
    private static final Duration DAY_OF_PAYOUTS = Duration.ofMinutes(1);

    private final JohnLewis johnLewis;
    private final Cin7Simulator cin7;
    private final SimulatorServer cin7Server;

    private Scene(JohnLewis johnLewis, Cin7Simulator cin7, Faults cin7Faults, Duration late) {
        this.johnLewis = johnLewis;
        this.cin7 = cin7;
        this.cin7Server = SimulatorServer.start(cin7, cin7Faults, late);
    }

    /// Opens both shops. The marketplace is at leisure, and of the day between two exports of all offers, or two
    /// readings of the payouts, it takes only some minutes, since nobody waits for the rest.
    ///
    /// @param dice decides which calls meet a fault whose odds are up
    /// @param late how long a late answer takes
    public static Scene open(Pace pace, Duration late, InstantSource clock, RandomGenerator dice) {
        return open(JohnLewis.open(pace, late, clock, dice), usual -> usual.with(rateLimit(pace)), late, clock, dice);
    }

    /// Opens both shops without any limit on calls.
    public static Scene unlimited(Platform platform, Duration late, InstantSource clock, RandomGenerator dice) {
        RateLimit none = new RateLimit(0, Duration.ofSeconds(60), 503);
        return open(platform, Frequencies.none(), usual -> usual.with(none), late, clock, dice);
    }

    /// Opens both shops as told.
    ///
    /// @param account what is otherwise than documented in the Cin7 Core account
    public static Scene open(
            Platform platform,
            Frequencies frequencies,
            UnaryOperator<Cin7Settings> account,
            Duration late,
            InstantSource clock,
            RandomGenerator dice) {
        return open(platform, frequencies, account, late, clock, clock, dice);
    }

    /// Opens both shops as told, each with a clock of its own.
    public static Scene open(
            Platform platform,
            Frequencies frequencies,
            UnaryOperator<Cin7Settings> account,
            Duration late,
            InstantSource clock,
            InstantSource cin7Clock,
            RandomGenerator dice) {
        return open(JohnLewis.open(platform, frequencies, late, clock, dice), account, late, cin7Clock, dice);
    }

    private static Scene open(
            JohnLewis johnLewis,
            UnaryOperator<Cin7Settings> account,
            Duration late,
            InstantSource clock,
            RandomGenerator dice) {
        Cin7Simulator cin7 = new Cin7Simulator(account.apply(Cin7Settings.documented(ACCOUNT, APPLICATION_KEY)), clock);
        furnish(cin7.backOffice());
        return new Scene(johnLewis, cin7, new Faults(dice), late);
    }

    /// How soon a shop may read its payouts again.
    public static Duration payoutsEvery(Pace pace) {
        return pace.of(DAY_OF_PAYOUTS);
    }

    /// How soon a shop may ask for all its offers again.
    public static Duration exportsEvery(Pace pace) {
        return pace.of(DAY_OF_EXPORTS);
    }

    /// A platform that has nothing else to do: imports and exports end as soon as they are asked for.
    public static Platform atLeisure() {
        return Platform.standard()
                .with(StockImportSettings.standard().waiting(Duration.ZERO).running(Duration.ZERO))
                .with(ExportSettings.standard().pending(Duration.ZERO));
    }

    private static RateLimit rateLimit(Pace pace) {
        return new RateLimit(60, pace.of(Duration.ofSeconds(60)), 503);
    }

    private static void furnish(BackOffice office) {
        office.addLocation(LOCATION);
        office.addCustomer(CUSTOMER, "GBP");
        office.addTaxRule(TAX_RULE, new BigDecimal("20"), false);
        office.addTaxRule(ZERO_TAX_RULE, BigDecimal.ZERO, false);
        office.addService("SERVICE-SHIPPING", SHIPPING);
        for (String sku : SKUS) {
            office.addProduct(sku, "Article " + sku);
            office.receive(sku, LOCATION, PLENTY);
        }
        office.addProduct(SCARCE_SKU, "Article " + SCARCE_SKU);
        office.receive(SCARCE_SKU, LOCATION, 1);
        office.addService("SERVICE-CHARGES", CHARGES);
        keepBooks(office.bookkeeper());
    }

    private static void keepBooks(Bookkeeper books) {
        books.openBooks();
        books.addAccount(LedgerAccount.of("464", "Marketplace penalties", Type.EXPENSE));
        books.addAccount(LedgerAccount.of("465", "Rounding", Type.EXPENSE));
        books.addAccount(LedgerAccount.of("606", "John Lewis reserve", Type.CURRENT));
        books.addPurchaseTaxRule(PURCHASE_TAX_RULE, new BigDecimal("20"), false);
        books.addPurchaseTaxRule(NO_TAX_RULE, BigDecimal.ZERO, true);
        books.addSupplier(SUPPLIER, "GBP");
    }

    /// The supplier's articles are listed at John Lewis, and what is listed with nothing arrives.
    public void list() {
        johnLewis.list();
        receiveListed();
    }

    /// The supplier receives what is listed with nothing.
    public void receiveListed() {
        newlyListed().forEach((sku, pieces) -> {
            cin7.backOffice().addProduct(sku, "Article " + sku);
            cin7.backOffice().receive(sku, LOCATION, pieces);
        });
    }

    /// What the supplier receives of the articles that are listed with nothing, by SKU.
    public static Map<String, Long> newlyListed() {
        Map<String, Long> pieces = new LinkedHashMap<>();
        RUGS.forEach(sku -> pieces.put(sku, 20L));
        SUMMER.forEach(sku -> pieces.put(sku, 12L));
        pieces.put(LAST_SKU, 3L);
        return pieces;
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%s-%02d".formatted(name, number))
                .toList();
    }

    /// The supplier creates the SKU that has been ordered already.
    public void createComingSku() {
        cin7.backOffice().addProduct(COMING_SKU, "Article " + COMING_SKU);
        cin7.backOffice().receive(COMING_SKU, LOCATION, PLENTY);
    }

    public JohnLewis johnLewis() {
        return johnLewis;
    }

    public MiraklSimulator mirakl() {
        return johnLewis.mirakl();
    }

    public Cin7Simulator cin7() {
        return cin7;
    }

    public SimulatorServer miraklServer() {
        return johnLewis.server();
    }

    public SimulatorServer cin7Server() {
        return cin7Server;
    }

    public URI miraklAddress() {
        return johnLewis.address();
    }

    /// Where Cin7 Core's API begins.
    public URI cin7Address() {
        return URI.create(cin7Server.address() + "/ExternalApi/v2");
    }

    @Override
    public void close() {
        johnLewis.close();
        cin7Server.close();
    }
}
