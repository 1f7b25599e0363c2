package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.scene.JohnLewis;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A laptop cloud beside partners without limits, in which nothing happens on a schedule: whoever works at it decides
/// when the feed runs and when the customer's money arrives.
final class Workbench implements AutoCloseable {

    private static final String CONNECTION = "bench";
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Customers' money arrives some time after the order was accepted. Mirakl's dates have whole seconds.
    private static final Duration PAYMENT = Duration.ofSeconds(2);

    /// What DynamoDB takes in one request.
    private static final int MOST_AT_ONCE = 25;

    /// So fast that no limit of ours, and no batching window, makes anybody wait.
    private static final double SPEED = 1000;

    /// Timeouts are longer than a late answer takes, even on a busy machine; and what becomes of an order that nobody
    /// sees to for a while is not what is tried here.
    private static final Map<String, String> AT_LEISURE = Map.of(
            "SELVEDGE_MIRAKL_READ_TIMEOUT", "PT20S",
            "SELVEDGE_CIN7_READ_TIMEOUT", "PT20S",
            "SELVEDGE_DISPATCH_SHOWN_WITHIN", "PT30M",
            "SELVEDGE_DISPATCH_WATCH_LOOK_AGAIN_AFTER", "PT30M",
            "SELVEDGE_DISPATCH_WATCH_BLIND_AFTER", "PT30M");

    private final @Nullable Scene scene;
    private final Partners partners;
    private final SteppedClock clock;
    private final LaptopCloud cloud;

    private Workbench(@Nullable Scene scene, Partners partners, SteppedClock clock, LaptopCloud cloud) {
        this.scene = scene;
        this.partners = partners;
        this.clock = clock;
        this.cloud = cloud;
    }

    /// @param settings more of the functions' environment, or other
    /// @param change the last word on the cloud before it starts
    static Workbench open(
            Topology topology, Path functions, Map<String, String> settings, UnaryOperator<LaptopCloudBuilder> change) {
        return open(topology, functions, Scene.atLeisure(), settings, change);
    }

    /// @param platform how John Lewis's is set up
    static Workbench open(
            Topology topology,
            Path functions,
            Platform platform,
            Map<String, String> settings,
            UnaryOperator<LaptopCloudBuilder> change) {
        SteppedClock clock = new SteppedClock(InstantSource.system());
        Scene scene = Scene.unlimited(platform, LATE, clock, new Random(1));
        Partners partners = Partners.of(scene, clock);
        LaptopCloud cloud = start(topology, functions, partners, settings, change);
        return new Workbench(scene, partners, clock, cloud);
    }

    /// One whose supplier has BlueCherry. Its batches run when they are told.
    static Workbench withBlueCherry(
            Topology topology, Path functions, Map<String, String> settings, UnaryOperator<LaptopCloudBuilder> change) {
        SteppedClock clock = new SteppedClock(InstantSource.system());
        Pace pace = new Pace(SPEED);
        JohnLewis johnLewis = JohnLewis.open(Scene.atLeisure(), Frequencies.none(), LATE, clock, new Random(1));
        BlueCherryStage erp = new BlueCherryStage(Transport.CSV, pace, clock, new Random(1));
        Partners partners = new Partners(johnLewis, erp);
        LaptopCloud cloud = start(topology, functions, partners, settings, change);
        erp.open(cloud, new Naming(CONNECTION));
        return new Workbench(null, partners, clock, cloud);
    }

    private static LaptopCloud start(
            Topology topology,
            Path functions,
            Partners partners,
            Map<String, String> settings,
            UnaryOperator<LaptopCloudBuilder> change) {
        try {
            Map<String, String> all = new HashMap<>(AT_LEISURE);
            all.putAll(settings);
            LaptopCloud cloud = change.apply(
                            builder(topology, functions, partners).settings(all))
                    .start();
            SimulatedConnection.map(cloud, CONNECTION, partners.erp());
            return cloud;
        } catch (RuntimeException failure) {
            partners.close();
            throw failure;
        }
    }

    private static LaptopCloudBuilder builder(Topology topology, Path functions, Partners partners) {
        Vendors vendors = SimulatedConnection.vendors(
                partners, new Pace(SPEED), Instant.now().minus(Duration.ofHours(1)));
        return LaptopCloud.of(topology, CONNECTION, functions)
                .settings(vendors.settings())
                .secrets(vendors.secrets())
                .speed(SPEED)
                .withoutSchedules();
    }

    /// The scene with Cin7 Core, where that is the ERP.
    Scene scene() {
        return Objects.requireNonNull(scene);
    }

    Partners partners() {
        return partners;
    }

    /// The supplier's BlueCherry, where that is the ERP.
    BlueCherryStage blueCherry() {
        return (BlueCherryStage) partners.erp();
    }

    LaptopCloud cloud() {
        return cloud;
    }

    /// The time on the partners' clocks.
    Instant now() {
        return clock.instant();
    }

    /// Time passes on the partners' clocks, and nowhere else.
    void pass(Duration time) {
        clock.step(time);
    }

    /// A plain order, `JL<number>-A`, that waits for its acceptance.
    String order(int number) {
        return order(Kind.PLAIN.basket(number));
    }

    String order(Basket basket) {
        return partners.mirakl().place(basket);
    }

    /// A plain order that may be shipped at once.
    void paidOrder(int number) {
        partners.mirakl().put(order(number), OrderState.SHIPPING);
    }

    /// The customers' money arrives.
    void pay() {
        clock.step(PAYMENT);
        partners.mirakl().advance();
        partners.mirakl().advance();
    }

    /// Reads the orders that changed, and waits until all that follows has been done.
    void feedToRest() {
        feed();
        rest();
    }

    /// Reads the orders that changed.
    ///
    /// @throws IllegalStateException with the function's own words when it fails
    void feed() {
        invoke("order-feed", "{}");
    }

    /// Reads the stock.
    void scan() {
        invoke("stock-scan", "{}");
    }

    /// Reads the stock, and waits until John Lewis has made of it what it will.
    void scanToRest() {
        scan();
        rest();
    }

    /// Compares John Lewis's offers with what was confirmed.
    void auditToRest() {
        invoke("stock-audit", "{}");
        rest();
    }

    /// Invokes a function that must answer.
    String invoke(String function, String payload) {
        return switch (cloud.invoke(function, payload)) {
            case Answered answered -> answered.payload();
            case Failed failed -> throw new IllegalStateException(failed.type() + ": " + failed.message());
        };
    }

    /// Reads the sales that moved in the ERP.
    void feedDispatches() {
        invoke("dispatch-feed", "{}");
    }

    /// Tells John Lewis what has left of these orders, and reads there that it counts them as shipped.
    void confirmToRest(Collection<String> orders) {
        feedDispatches();
        await(() -> orders.stream().allMatch(this::isShipped));
        feedToRest();
    }

    boolean isShipped(String order) {
        return partners.mirakl().order(order).state() == OrderState.SHIPPED;
    }

    /// Finance says at its desk to which accounts payouts go.
    void openBooks() {
        invoke("settlement-desk", partners.erp().bookingTerms());
    }

    /// Reads what John Lewis pays out, and waits until all that follows has been done.
    void settleToRest() {
        invoke("settlement-feed", "{}");
        rest();
    }

    /// Everything of an order leaves in one box.
    void ship(String order, String carrier, String tracking) {
        UUID sale = scene().cin7().sale(order).getFirst().id();
        Warehouse warehouse = scene().cin7().backOffice().warehouse();
        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, new Shipment("Box 1", carrier, tracking, now()));
    }

    /// Waits until something has come about; messages may remain.
    void await(BooleanSupplier hasComeAbout) {
        awaitAtMost(PATIENCE, hasComeAbout);
    }

    void awaitAtMost(Duration patience, BooleanSupplier hasComeAbout) {
        waiting(() -> cloud.await(hasComeAbout, patience));
    }

    void rest() {
        waiting(() -> cloud.awaitRest(PATIENCE));
    }

    /// Something that takes a while.
    private interface Waiting {
        void begin() throws InterruptedException, TimeoutException;
    }

    private static void waiting(Waiting waiting) {
        try {
            waiting.begin();
        } catch (TimeoutException late) {
            throw new IllegalStateException(late.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    /// How many messages are in the queues.
    int waiting() {
        return cloud.depths().values().stream().mapToInt(QueueDepth::open).sum();
    }

    List<HeldOrders.Held> holds() {
        return new HeldOrders(cloud.dynamoDb(), table("holds")).all();
    }

    /// Writes items straight into a table, as if a function had.
    void write(String table, List<Map<String, AttributeValue>> items) {
        for (int from = 0; from < items.size(); from += MOST_AT_ONCE) {
            List<WriteRequest> some = items.subList(from, Math.min(items.size(), from + MOST_AT_ONCE)).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(item).build())
                            .build())
                    .toList();
            if (!cloud.dynamoDb()
                    .batchWriteItem(write -> write.requestItems(Map.of(table(table), some)))
                    .unprocessedItems()
                    .isEmpty()) {
                throw new IllegalStateException("the table " + table + " does not take all items");
            }
        }
    }

    /// All that is in a table.
    List<Map<String, AttributeValue>> items(String table) {
        return cloud.dynamoDb().scanPaginator(scan -> scan.tableName(table(table))).items().stream()
                .toList();
    }

    /// How many objects of a bucket have a key that begins so.
    long count(String bucket, String prefix) {
        return cloud
                .s3()
                .listObjectsV2Paginator(list -> list.bucket(table(bucket)).prefix(prefix))
                .contents()
                .stream()
                .count();
    }

    String table(String name) {
        return new Naming(CONNECTION).of(name);
    }

    List<ColdStart> coldStarts(String function) {
        return cloud.coldStarts().stream()
                .filter(start -> start.function().equals(function))
                .toList();
    }

    int peakMegabytes(String function) {
        return state(function).peakMegabytes().orElse(0);
    }

    private FunctionState state(String function) {
        return cloud.functions().stream()
                .filter(state -> state.name().equals(function))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        cloud.close();
        partners.close();
    }
}
