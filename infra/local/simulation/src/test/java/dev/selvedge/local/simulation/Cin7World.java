package dev.selvedge.local.simulation;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.erp.cin7core.Cin7Api;
import dev.selvedge.erp.cin7core.Cin7Client;
import dev.selvedge.erp.cin7core.Cin7Erp;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.erp.cin7core.Cin7Shipments;
import dev.selvedge.erp.cin7core.Cin7Stock;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.Parcel;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// A supplier with Cin7 Core: the real adapter over loopback, and the account that the scene has opened.
final class Cin7World implements ErpWorld {

    /// Whose stock is sold at John Lewis.
    static final List<String> SOLD_FROM = List.of(Scene.LOCATION, "Overflow: Unit 7");

    static final Credentials KEYS =
            new Partners.Keys(Map.of("accountId", Scene.ACCOUNT, "applicationKey", Scene.APPLICATION_KEY));

    private final World world;
    private final Cin7Api api;
    private final Erp erp;
    private final StockSource stock;
    private final ShipmentSource shipments;
    private final Packers packers;
    private final Shopkeeper shopkeeper;
    private final HandedOut handedOut;

    Cin7World(World world) {
        this.world = world;
        Cin7Settings settings = settings(world);
        api = Cin7Client.connect(settings, KEYS);
        erp = new Cin7Erp(api, settings, remote(), world.records.mappings, world.clock);
        stock = new Cin7Stock(api, settings, remote());
        shipments = new Cin7Shipments(api, settings, remote());
        packers = new Cin7Packers(world);
        shopkeeper = new Cin7Shopkeeper(world);
        handedOut = new Cin7HandedOut(world);
    }

    private Remote remote() {
        return Partners.remote(world, Cin7Client.system());
    }

    static Cin7Settings settings(World world) {
        return new Cin7Settings(
                world.scene.cin7Address(),
                Scene.CUSTOMER,
                Scene.LOCATION,
                SOLD_FROM,
                Scene.SHIPPING,
                Cin7Settings.LineTotal.PRICE,
                world.weather.callEvery(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Weather.LONGEST_SEARCH_LAG,
                Partners.TIMEOUT,
                Partners.TIMEOUT);
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
        return world.scene.cin7().sales().stream().map(Cin7World::sale).toList();
    }

    static Sale sale(SaleEntry entry) {
        return new Sale(
                entry.id().toString(),
                entry.externalId(),
                entry.customerReference(),
                Objects.requireNonNullElse(entry.orderNumber(), ""),
                entry.orderStatus().equals("AUTHORISED"),
                !entry.isVoided(),
                entry.lines().stream()
                        .map(line -> new Sale.Line(line.sku(), line.quantity(), line.backorder()))
                        .toList(),
                entry.parcels().stream().map(Cin7World::parcel).toList());
    }

    private static Sale.Parcel parcel(Parcel parcel) {
        return new Sale.Parcel(
                Objects.requireNonNullElse(parcel.carrier(), ""),
                Objects.requireNonNullElse(parcel.trackingNumber(), ""),
                parcel.pieces());
    }

    @Override
    public List<Sale> unpicked() {
        return world.scene.cin7().sales().stream()
                .filter(sale -> sale.status().equals("ORDERED"))
                .map(Cin7World::sale)
                .toList();
    }

    @Override
    public void pick(Sale sale) {
        world.scene.cin7().backOffice().warehouse().pick(UUID.fromString(sale.id()));
    }

    @Override
    public Shopkeeper shopkeeper() {
        return shopkeeper;
    }

    @Override
    public HandedOut handedOut() {
        return handedOut;
    }

    @Override
    public Packers packers() {
        return packers;
    }

    @Override
    public Treasury treasury(Dice dice) {
        return new Cin7Treasury(world, dice);
    }

    @Override
    public void map() {
        Map.of(Scene.TAX_CODE, Scene.TAX_RULE, "none", Scene.ZERO_TAX_RULE)
                .forEach((code, rule) -> world.records.mappings.put(new MappingKey(MappingKey.Kind.TAX, code), rule));
    }

    @Override
    public void createComingSku() {
        world.scene.createComingSku();
    }

    @Override
    public Fate fate(Kind kind) {
        return kind.fate();
    }

    @Override
    public Duration stockIsGoodFor() {
        return Duration.ofHours(1);
    }

    @Override
    public void begin(Duration busy) {}

    /// It does everything at once.
    @Override
    public boolean isAtRest() {
        return true;
    }

    @Override
    public void end() {}

    @Override
    public List<Invariant> invariants() {
        return List.of();
    }

    @Override
    public List<Verdict> verdicts() {
        return List.of();
    }

    @Override
    public void storm() {
        world.weather
                .faults()
                .forEach((fault, odds) -> world.scene.cin7Server().faults().odds(fault, odds));
    }

    @Override
    public void outage(Fault fault, Duration length) {
        world.outage(world.scene.cin7Server().faults(), fault, length);
    }

    @Override
    public void calm() {
        world.scene.cin7Server().faults().clear();
    }

    @Override
    public Map<String, Long> met() {
        Map<String, Long> met = new TreeMap<>();
        world.scene.cin7Server().faults().met().forEach((fault, count) -> met.put(fault.name(), count));
        return met;
    }

    @Override
    public void close() {
        Partners.close(api);
    }
}
