package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Placement.Placed;
import dev.selvedge.core.model.Sku;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.Simulator;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.cin7core.Cin7Simulator;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A supplier's account at the simulated Cin7 Core, without products, and our adapter, which calls it over HTTP.
final class Account implements AutoCloseable {

    static final String BASE = "/ExternalApi/v2";
    static final Sku CUSHION = new Sku("CUSHION-TEAL-45");
    static final String ANNEXE = "Annexe";
    static final Duration SEARCH_LAG = Duration.ofSeconds(10);

    private static final Duration LATENESS = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final AccountKeys keys = new AccountKeys();
    final InMemoryMappings mappings = new InMemoryMappings();
    final InMemoryRateBudget budget = new InMemoryRateBudget();
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Cin7Simulator cin7;
    final Cin7Erp erp;
    final Cin7Stock stock;
    final Cin7Shipments shipments;

    private final SimulatorServer server;

    private Account(
            UnaryOperator<dev.selvedge.local.simulator.cin7core.Cin7Settings> theirs,
            Duration patience,
            UnaryOperator<Simulator> changed) {
        cin7 = new Cin7Simulator(
                theirs.apply(dev.selvedge.local.simulator.cin7core.Cin7Settings.documented(
                        Scene.ACCOUNT, Scene.APPLICATION_KEY)),
                clock);
        server = SimulatorServer.start(changed.apply(cin7), new Faults(new Random(7)), LATENESS);
        server.observe((call, _) -> calls.add(call));
        furnish();
        Cin7Settings ours = settings(address(), patience);
        Remote remote = new Remote(Cin7Client.system(), budget, clock::set, clock);
        Cin7Api api = Cin7Client.connect(ours, keys);
        erp = new Cin7Erp(api, ours, remote, mappings, clock);
        stock = new Cin7Stock(api, ours, remote);
        shipments = new Cin7Shipments(api, ours, remote);
    }

    private void furnish() {
        cin7.backOffice().addLocation(Scene.LOCATION);
        cin7.backOffice().addLocation(ANNEXE);
        cin7.backOffice().addCustomer(Scene.CUSTOMER, "GBP");
        cin7.backOffice().addTaxRule(Scene.TAX_RULE, new BigDecimal("20"), false);
        cin7.backOffice().addTaxRule(Scene.ZERO_TAX_RULE, BigDecimal.ZERO, false);
        cin7.backOffice().addService("SERVICE-SHIPPING", Scene.SHIPPING);
        mappings.put(new MappingKey(Kind.TAX, "VAT-20"), Scene.TAX_RULE);
        mappings.put(new MappingKey(Kind.TAX, "VAT-0"), Scene.ZERO_TAX_RULE);
    }

    static Cin7Settings settings(URI url, Duration patience) {
        return new Cin7Settings(
                url,
                Scene.CUSTOMER,
                Scene.LOCATION,
                List.of(Scene.LOCATION, ANNEXE),
                Scene.SHIPPING,
                LineTotal.PRICE,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                SEARCH_LAG,
                Duration.ofSeconds(2),
                patience);
    }

    static Account open() {
        return open(theirs -> theirs);
    }

    static Account open(UnaryOperator<dev.selvedge.local.simulator.cin7core.Cin7Settings> theirs) {
        return new Account(theirs, PATIENCE, simulator -> simulator);
    }

    /// At a Cin7 that is not quite itself.
    static Account at(UnaryOperator<Simulator> changed) {
        return new Account(theirs -> theirs, PATIENCE, changed);
    }

    /// With an adapter that does not wait for a late answer.
    static Account impatient() {
        return new Account(theirs -> theirs, IMPATIENCE, simulator -> simulator);
    }

    URI address() {
        return URI.create(server.address() + BASE);
    }

    Account sells(Sku sku, int stock) {
        cin7.backOffice().addProduct(sku.value(), "Article " + sku);
        if (stock > 0) {
            cin7.backOffice().receive(sku.value(), Scene.LOCATION, stock);
        }
        return this;
    }

    /// Ten cushions.
    Account sellsCushions() {
        return sells(CUSHION, 10);
    }

    ErpReference place(String id) {
        return ((Placed) erp.place(Samples.order(id).build())).reference();
    }

    /// The sales of an order that are not void.
    List<SaleEntry> standing(String id) {
        return cin7.sale(id).stream()
                .filter(sale -> !sale.status().equals("VOIDED"))
                .toList();
    }

    /// The next call of an operation, `POST /sale` for example, meets this fault.
    void plan(Fault fault, String operation) {
        server.faults().plan(fault, onWire(operation));
    }

    List<Call> calls(String operation) {
        return calls.stream()
                .filter(call -> call.operation().equals(onWire(operation)))
                .toList();
    }

    private static String onWire(String operation) {
        return operation.replace(" ", " " + BASE);
    }

    @Override
    public void close() {
        server.close();
    }
}
