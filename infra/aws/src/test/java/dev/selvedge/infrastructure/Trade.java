package dev.selvedge.infrastructure;

import dev.selvedge.local.cloud.SimulatedPartners;
import dev.selvedge.local.cloud.SteppedClock;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// John Lewis and a supplier with Cin7 Core, simulated, in whose shops nothing happens but what a test does.
final class Trade implements AutoCloseable {

    static final String CARRIER = "DPD Next Day";

    /// So fast that no limit of ours makes anybody wait.
    private static final Pace PACE = new Pace(1000);

    private static final Duration LATE = Duration.ofSeconds(10);

    /// Customers' money arrives some time after the order was accepted. Mirakl's dates have whole seconds.
    private static final Duration PAYMENT = Duration.ofSeconds(2);

    private final SteppedClock clock = new SteppedClock(InstantSource.system());
    private final Scene scene = Scene.unlimited(Scene.atLeisure(), LATE, clock, new Random(1));
    private final Instant startOfTrading =
            Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    private final SimulatedPartners partners = SimulatedPartners.of(scene, PACE, clock, startOfTrading);

    Scene scene() {
        return scene;
    }

    SimulatedPartners partners() {
        return partners;
    }

    /// What Terraform is told of this connection, as a person would write it down.
    Map<String, Object> variables(String connection) {
        Map<String, String> settings = new LinkedHashMap<>(partners.settings());
        settings.keySet().removeIf(Trade::isNoSetting);
        // The simulators are on this machine, which has other things to do.
        settings.put("SELVEDGE_MIRAKL_READ_TIMEOUT", "PT20S");
        settings.put("SELVEDGE_CIN7_READ_TIMEOUT", "PT20S");
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("connection", connection);
        variables.put("erp", "cin7");
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

    /// A plain order that waits for its acceptance.
    String order(int number) {
        return scene.mirakl().place(Kind.PLAIN.basket(number));
    }

    /// A plain order that may be shipped at once.
    String paidOrder(int number) {
        String order = order(number);
        scene.mirakl().put(order, OrderState.SHIPPING);
        return order;
    }

    /// The customers' money arrives.
    void pay() {
        clock.step(PAYMENT);
        scene.mirakl().advance();
        scene.mirakl().advance();
    }

    boolean isInCin7(String order) {
        return scene.cin7().sale(order).size() == 1;
    }

    /// Everything of an order leaves in one box.
    void ship(String order, String tracking) {
        UUID sale = scene.cin7().sale(order).getFirst().id();
        Warehouse warehouse = scene.cin7().backOffice().warehouse();
        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, new Shipment("Box 1", CARRIER, tracking, clock.instant()));
    }

    boolean isShipped(String order) {
        return scene.mirakl().order(order).state() == OrderState.SHIPPED;
    }

    /// The supplier has pieces of an article that John Lewis shows without any.
    void stock(String sku, int pieces) {
        BackOffice office = scene.cin7().backOffice();
        office.addProduct(sku, "Article " + sku);
        office.receive(sku, Scene.LOCATION, pieces);
        scene.mirakl().addOffer(sku, 0);
    }

    @Override
    public void close() {
        partners.close();
    }
}
