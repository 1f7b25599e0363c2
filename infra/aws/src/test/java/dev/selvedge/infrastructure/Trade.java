package dev.selvedge.infrastructure;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.SimulatedPartners;
import dev.selvedge.local.cloud.SteppedClock;
import dev.selvedge.local.simulator.bluecherry.BatchMachine;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.cin7core.Cin7Simulator;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.scene.JohnLewis;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// John Lewis and a supplier, simulated, in whose shops nothing happens but what a test does.
final class Trade implements AutoCloseable {

    private static final String CARRIER = "DPD Next Day";

    /// So fast that no limit of ours makes anybody wait.
    private static final Pace PACE = new Pace(1000);

    private static final Duration LATE = Duration.ofSeconds(10);

    /// Customers' money arrives some time after the order was accepted. Mirakl's dates have whole seconds.
    private static final Duration PAYMENT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_BATCHES = Duration.ofMinutes(1);

    private final SteppedClock clock;
    private final Instant startOfTrading;
    private final @Nullable Scene scene;
    private final SimulatedPartners partners;

    private Trade(SteppedClock clock, Instant startOfTrading, @Nullable Scene scene, SimulatedPartners partners) {
        this.clock = clock;
        this.startOfTrading = startOfTrading;
        this.scene = scene;
        this.partners = partners;
    }

    /// With a supplier who has this ERP.
    static Trade with(Erp erp) {
        SteppedClock clock = new SteppedClock(InstantSource.system());
        Instant start = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        return switch (erp) {
            case CIN7 -> withCin7(clock, start);
            case BLUECHERRY -> withBlueCherry(clock, start);
        };
    }

    private static Trade withCin7(SteppedClock clock, Instant start) {
        Scene scene = Scene.unlimited(Scene.atLeisure(), LATE, clock, new Random(1));
        return new Trade(clock, start, scene, SimulatedPartners.withCin7(scene, PACE, clock, start));
    }

    private static Trade withBlueCherry(SteppedClock clock, Instant start) {
        Random dice = new Random(1);
        JohnLewis johnLewis = JohnLewis.open(Scene.atLeisure(), Frequencies.none(), LATE, clock, dice);
        return new Trade(clock, start, null, SimulatedPartners.withBlueCherry(johnLewis, PACE, clock, dice, start));
    }

    /// What Terraform is told of this connection, as a person would write it down.
    Map<String, Object> variables(String connection) {
        Map<String, String> settings = new LinkedHashMap<>(partners.settings());
        settings.keySet().removeIf(Trade::isNoSetting);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("connection", connection);
        variables.put("erp", partners.erp().toString());
        variables.put("mirakl_url", partners.johnLewis().toString());
        variables.put("mirakl_shop_id", Scene.SHOP);
        variables.put("start_of_trading", startOfTrading.toString());
        variables.put("settings", settings);
        // The packaged functions of this build are for the JVM; the provider of the tests does not know Java 25 yet.
        variables.put("runtime", "java");
        variables.put("java_runtime", "java21");
        return variables;
    }

    /// What the module takes by a variable of its own, or gives by itself.
    private static boolean isNoSetting(String name) {
        return name.endsWith("_SECRET")
                || name.matches("SELVEDGE_(ERP|MIRAKL_URL|MIRAKL_SHOP_ID|ORDERS_START_OF_TRADING|DISPATCH_LOOK_EVERY)");
    }

    SimulatedPartners partners() {
        return partners;
    }

    MiraklSimulator johnLewis() {
        return partners.mirakl();
    }

    /// The supplier's Cin7 Core, where that is the ERP.
    Cin7Simulator cin7() {
        return Objects.requireNonNull(scene).cin7();
    }

    /// A plain order that waits for its acceptance.
    String order(int number) {
        return johnLewis().place(Kind.PLAIN.basket(number));
    }

    /// A plain order that may be shipped at once.
    String paidOrder(int number) {
        String order = order(number);
        johnLewis().put(order, OrderState.SHIPPING);
        return order;
    }

    /// The customers' money arrives.
    void pay() {
        clock.step(PAYMENT);
        johnLewis().advance();
        johnLewis().advance();
    }

    /// Whether John Lewis has been told the ERP's number of an order.
    boolean isReferenced(String order) {
        return johnLewis().order(order).sellerReference() != null;
    }

    boolean isShipped(String order) {
        return johnLewis().order(order).state() == OrderState.SHIPPED;
    }

    /// Everything of an order leaves Cin7 Core's warehouse in one box.
    void ship(String order, String tracking) {
        UUID sale = cin7().sale(order).getFirst().id();
        Warehouse warehouse = cin7().backOffice().warehouse();
        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, new Shipment("Box 1", CARRIER, tracking, clock.instant()));
    }

    /// The supplier has pieces in Cin7 Core of an article that John Lewis shows without any.
    void stock(String sku, int pieces) {
        BackOffice office = cin7().backOffice();
        office.addProduct(sku, "Article " + sku);
        office.receive(sku, Scene.LOCATION, pieces);
        johnLewis().addOffer(sku, 0);
    }

    /// BlueCherry computes what there is in stock.
    void computeStock() {
        BatchMachine batches = partners.blueCherry().machine();
        clock.step(BETWEEN_BATCHES);
        batches.recomputeStock();
        clock.step(BETWEEN_BATCHES);
        batches.work();
    }

    /// BlueCherry takes the files that have come, and answers.
    void takeFiles() {
        BatchMachine batches = partners.blueCherry().machine();
        clock.step(BETWEEN_BATCHES);
        batches.pickUp();
        clock.step(BETWEEN_BATCHES);
        batches.work();
    }

    @Override
    public void close() {
        partners.close();
    }
}
