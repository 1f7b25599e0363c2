package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.OrderReading.Readable;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.johnlewis.mirakl.MiraklSettings.CustomerOrderNumberFrom;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.Simulator;
import dev.selvedge.local.simulator.SimulatorServer;
import dev.selvedge.local.simulator.mirakl.Access;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A shop at the simulated Mirakl and our adapter, which calls it over HTTP. Where Mirakl's own document is at hand,
/// every exchange is held against it, and closing fails if one was against it.
final class Shop implements AutoCloseable {

    static final Duration MINUTE = Duration.ofMinutes(1);

    /// How long a page of payouts, lines or documents is in a shop without frequencies of ours.
    static final int SMALL_PAGE = 3;

    /// What stands in front of Mirakl answers, or Mirakl against its document.
    private static final Set<Fault> NOT_MIRAKLS_WORD =
            EnumSet.of(Fault.HTML, Fault.DOWN, Fault.REDIRECT, Fault.ERROR_IN_SUCCESS);

    private static final Duration LATENESS = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final HandSetClock theirClock = new HandSetClock(Samples.NOON);
    final CountedMappings mappings = new CountedMappings();
    final ShopKey key = new ShopKey();
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final MiraklSimulator mirakl;
    final MiraklMarketplace marketplace;
    final MiraklStorefront storefront;
    final MiraklShippingDesk desk;
    final MiraklPayouts payouts;

    final SimulatorServer server;
    private final Exchanges exchanges = new Exchanges();

    private Shop(
            Platform platform,
            Frequencies frequencies,
            Duration gap,
            Duration patience,
            UnaryOperator<Simulator> changed) {
        Access access = Access.of(Scene.API_KEY).shop(Scene.SHOP).severalShops(true);
        mirakl = new MiraklSimulator(platform, access, frequencies, theirClock);
        server = SimulatorServer.start(changed.apply(mirakl), new Faults(new Random(7)), LATENESS);
        server.observe((call, _) -> calls.add(call));
        server.observe(exchanges);
        MiraklSettings settings = settings(gap, patience);
        Remote remote = new Remote(MiraklClient.system(), new InMemoryRateBudget(), clock::set, clock);
        MiraklApi api = MiraklClient.connect(settings, key);
        marketplace = new MiraklMarketplace(api, settings, remote, mappings, clock);
        storefront = new MiraklStorefront(api, MiraklClient.files(settings, key), settings, remote, mappings, clock);
        desk = new MiraklShippingDesk(api, settings, remote, mappings, clock);
        payouts = new MiraklPayouts(api, settings, remote);
    }

    private MiraklSettings settings(Duration gap, Duration patience) {
        MiraklSettings.Stock stock = MiraklSettings.Stock.documented();
        return new MiraklSettings(
                server.address(),
                Scene.SHOP,
                CustomerOrderNumberFrom.ORDER_REFERENCE_FOR_CUSTOMER,
                gap,
                gap,
                gap,
                Duration.ofDays(1),
                Duration.ofSeconds(2),
                patience,
                gap.isZero() ? hasty(stock) : stock,
                gap.isZero()
                        ? new MiraklSettings.Billing(Duration.ZERO, Duration.ZERO, Duration.ZERO, SMALL_PAGE)
                        : MiraklSettings.Billing.documented());
    }

    private static MiraklSettings.Stock hasty(MiraklSettings.Stock stock) {
        Duration none = Duration.ZERO;
        return new MiraklSettings.Stock(
                stock.warehouse(), stock.unknownOffer(), stock.badValue(), none, none, none, none, none);
    }

    /// With the frequencies that Mirakl's document states, on both sides.
    static Shop open() {
        return open(Platform.standard());
    }

    static Shop open(Platform platform) {
        return new Shop(platform, Frequencies.documented(), MINUTE, PATIENCE, simulator -> simulator);
    }

    /// Without any frequency of ours.
    static Shop hasty(Platform platform, Frequencies theirs) {
        return new Shop(platform, theirs, Duration.ZERO, PATIENCE, simulator -> simulator);
    }

    static Shop hasty(Platform platform, UnaryOperator<Simulator> changed) {
        return new Shop(platform, Frequencies.none(), Duration.ZERO, PATIENCE, changed);
    }

    /// With an adapter that does not wait for a late answer.
    static Shop impatient() {
        return new Shop(Platform.standard(), Frequencies.none(), Duration.ZERO, IMPATIENCE, simulator -> simulator);
    }

    /// A shop whose Mirakl answers in a way of its own.
    static Shop odd(Function<Call, Answer> answering) {
        Shop shop = hasty(Platform.standard(), simulator -> new Odd(simulator, answering));
        shop.answersMayBeOdd();
        return shop;
    }

    /// An order that may be shipped: one cushion for £24.00 with £4.00 of tax in it.
    String sell(String commercialId) {
        return sell(Basket.of(commercialId).line(cushion()));
    }

    String sell(Basket basket) {
        String id = mirakl.place(basket.reference("254000001"));
        mirakl.put(id, OrderState.SHIPPING);
        return id;
    }

    static BasketLine cushion() {
        return BasketLine.of("CUSH-OAT-45", 1, "24.00").tax(Tax.of("VAT20", "20", "4.00"));
    }

    Page<OrderReading> changed() {
        return changed(Optional.empty());
    }

    Page<OrderReading> changed(Optional<String> token) {
        return marketplace.changedSince(Samples.NOON.minus(Duration.ofHours(1)), token);
    }

    /// Somebody else tells Mirakl of a shipment that has not left yet.
    ///
    /// @return its id
    String announce(OrderId order, Shipment shipment) {
        String lines = shipment.lines().entrySet().stream()
                .map(line -> "{\"order_line_id\": \"%s\", \"quantity\": %d, \"package_reference\": \"%s\"}"
                        .formatted(line.getKey(), line.getValue(), shipment.reference()))
                .collect(Collectors.joining(", "));
        Answer answer = mirakl.answer(Call.of(
                "POST",
                "/api/shipments",
                "shop_id=" + Scene.SHOP,
                Map.of("Authorization", List.of(Scene.API_KEY), "Content-Type", List.of("application/json")),
                """
                {"shipments": [{"order_id": "%s", "shipped": false, "shipment_lines": [%s],
                  "tracking": {"carrier_code": "DPD", "tracking_number": "15501234567890"}}]}""".formatted(order, lines).getBytes(StandardCharsets.UTF_8)));
        return WireOrder.tree(answer.text()).at("/shipment_success/0/id").textValue();
    }

    /// All that a walk shows, page after page.
    List<OrderReading> walk() {
        List<OrderReading> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page<OrderReading> page = changed(token);
            all.addAll(page.items());
            token = page.next();
        } while (token.isPresent());
        return all;
    }

    static List<Order> readable(List<OrderReading> readings) {
        return readings.stream()
                .filter(Readable.class::isInstance)
                .map(reading -> ((Readable) reading).order())
                .toList();
    }

    /// Moves both clocks.
    void pass(Duration time) {
        clock.pass(time);
        theirClock.pass(time);
    }

    /// At another instant of Mirakl's clock.
    void at(Instant instant, Runnable event) {
        Instant before = theirClock.instant();
        theirClock.set(instant);
        event.run();
        theirClock.set(before);
    }

    /// The next call of an operation, `PUT /api/orders` for example, meets this fault.
    void plan(Fault fault, String operation) {
        if (NOT_MIRAKLS_WORD.contains(fault)) {
            exchanges.expectNoAnswerOf(operation);
        }
        server.faults().plan(fault, operation);
    }

    /// From now on answers may be what today's document does not allow; requests may not.
    void answersMayBeOdd() {
        exchanges.expectOddAnswers();
    }

    List<Call> calls(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    @Override
    public void close() {
        server.close();
        assertThat(exchanges.violations()).as("against Mirakl's own document").isEmpty();
    }
}
