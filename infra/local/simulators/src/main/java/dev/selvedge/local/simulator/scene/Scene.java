package dev.selvedge.local.simulator.scene;

import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.cin7core.Cin7Settings;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import dev.selvedge.local.simulator.cin7core.Cin7Simulator;
import dev.selvedge.local.simulator.mirakl.Access;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

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

    /// What the supplier sells, with plenty in stock.
    public static final List<String> SKUS = List.of(
            "CUSH-OAT-45", "CUSH-INK-45", "CUSH-MOSS-60", "THROW-WOOL-GREY", "THROW-WOOL-RUST", "Bolster/Linen");

    /// Sold, and down to its last piece.
    public static final String SCARCE_SKU = "LAMP-BRASS-1";

    /// Ordered before the supplier has created it.
    public static final String COMING_SKU = "CUSH-NEW-SEASON";

    private static final long PLENTY = 100_000;

    private final MiraklSimulator mirakl;
    private final Cin7Simulator cin7;
    private final SimulatorServer miraklServer;
    private final SimulatorServer cin7Server;

    private Scene(MiraklSimulator mirakl, Cin7Simulator cin7, Faults miraklFaults, Faults cin7Faults, Duration late) {
        this.mirakl = mirakl;
        this.cin7 = cin7;
        this.miraklServer = SimulatorServer.start(mirakl, miraklFaults, late);
        this.cin7Server = SimulatorServer.start(cin7, cin7Faults, late);
    }

    /// Opens both shops.
    ///
    /// @param dice decides which calls meet a fault whose odds are up
    /// @param late how long a late answer takes
    public static Scene open(Pace pace, Duration late, InstantSource clock, RandomGenerator dice) {
        return open(Platform.standard(), frequencies(pace), usual -> usual.with(rateLimit(pace)), late, clock, dice);
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
        Access access = Access.of(API_KEY).shop(SHOP).severalShops(true);
        MiraklSimulator mirakl = new MiraklSimulator(platform, access, frequencies, clock);
        Cin7Simulator cin7 = new Cin7Simulator(account.apply(Cin7Settings.documented(ACCOUNT, APPLICATION_KEY)), clock);
        furnish(cin7.backOffice());
        return new Scene(mirakl, cin7, new Faults(dice), new Faults(dice), late);
    }

    private static Frequencies frequencies(Pace pace) {
        Frequencies paced = Frequencies.none();
        for (Map.Entry<Operation, Duration> one :
                Frequencies.documented().intervals().entrySet()) {
            paced = paced.with(one.getKey(), pace.of(one.getValue()));
        }
        return paced;
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
    }

    /// The supplier creates the SKU that has been ordered already.
    public void createComingSku() {
        cin7.backOffice().addProduct(COMING_SKU, "Article " + COMING_SKU);
        cin7.backOffice().receive(COMING_SKU, LOCATION, PLENTY);
    }

    public MiraklSimulator mirakl() {
        return mirakl;
    }

    public Cin7Simulator cin7() {
        return cin7;
    }

    public SimulatorServer miraklServer() {
        return miraklServer;
    }

    public SimulatorServer cin7Server() {
        return cin7Server;
    }

    public URI miraklAddress() {
        return miraklServer.address();
    }

    /// Where Cin7 Core's API begins.
    public URI cin7Address() {
        return URI.create(cin7Server.address() + "/ExternalApi/v2");
    }

    @Override
    public void close() {
        miraklServer.close();
        cin7Server.close();
    }
}
