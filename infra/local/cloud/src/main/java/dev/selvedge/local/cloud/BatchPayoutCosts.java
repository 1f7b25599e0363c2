package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What it costs to enter a payout of fifty thousand lines in BlueCherry: one batch of cash receipts and one journal.
///
/// The orders are twins of one that the functions placed, in their records and in BlueCherry's own.
final class BatchPayoutCosts implements AutoCloseable {

    private static final int ORDERS = 12_500;
    private static final String ORIGINAL = "JL00001-A";
    private static final String WORKER = "settlement-worker";
    private static final String RUN = "exchange-run";
    private static final String WAITING = "bluecherry/outbox/";
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(2);
    private static final double NANOS = 1e9;

    private final CountingProxy dynamoDb = new CountingProxy();
    private final CountingProxy s3 = new CountingProxy();
    private final Workbench bench;
    private final BlueCherrySimulator account;

    private BatchPayoutCosts(Topology topology, Path functions) {
        this.bench = Workbench.withBlueCherry(topology, functions, settings(), UnaryOperator.identity());
        this.account = bench.blueCherry().simulator();
        dynamoDb.standBefore(bench.cloud().tables());
        s3.standBefore(bench.cloud().buckets());
    }

    private Map<String, String> settings() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.address().toString(),
                "AWS_ENDPOINT_URL_S3",
                s3.address().toString(),
                "SELVEDGE_BLUECHERRY_ORDERS_ASK_EVERY",
                "PT2S",
                "SELVEDGE_BLUECHERRY_FINANCE_ASK_EVERY",
                "PT2S",
                "SELVEDGE_MIRAKL_TRANSACTIONS_EVERY",
                "PT0S");
    }

    static List<Figure> count(Topology topology, Path functions) {
        try (BatchPayoutCosts costs = new BatchPayoutCosts(topology, functions)) {
            return costs.figures();
        }
    }

    private List<Figure> figures() {
        bench.openBooks();
        placeTheOriginal();
        CycleView cycle = bench.partners().mirakl().accounts().seed(ORDERS);
        place(cycle);
        bench.partners().mirakl().accounts().pay(cycle.id());
        bench.cloud().cool(WORKER);
        long requests = dynamoDb.passed() + s3.passed();
        long begin = System.nanoTime();
        settle();
        double seconds = (System.nanoTime() - begin) / NANOS;
        expectItIsPosted(bench.partners().mirakl().accounts().cycle(cycle.id()));
        return List.of(
                new Figure("bluecherry.settlement.50k.seconds", "s", List.of(seconds)),
                new Figure("bluecherry.settlement.50k.megabytes", "MB", List.of(megabytes())),
                new Figure("bluecherry.settlement.50k.storeRequests", "requests", List.of((double)
                        (dynamoDb.passed() + s3.passed() - requests))));
    }

    private double megabytes() {
        return bench.cloud().costs(WORKER).stream()
                .mapToInt(ProcessCost::peakMegabytes)
                .max()
                .orElseThrow();
    }

    private void placeTheOriginal() {
        bench.pass(BETWEEN_BATCHES);
        account.machine().recomputeStock();
        takeIn();
        bench.order(SettlementCosts.original());
        bench.partners().mirakl().put(ORIGINAL, OrderState.SHIPPING);
        bench.feed();
        bench.await(() -> bench.count("documents", WAITING) == 1);
        bench.invoke(RUN, "{}");
        account.machine().pickUp();
        takeIn();
        bench.rest();
    }

    /// What BlueCherry has to say is written, and read.
    private void takeIn() {
        bench.pass(BETWEEN_BATCHES);
        account.machine().work();
        bench.invoke(RUN, "{}");
    }

    private void place(CycleView cycle) {
        List<String> orders = bench.partners().mirakl().accounts().lines(cycle.id()).stream()
                .map(TransactionView::orderId)
                .map(Objects::requireNonNull)
                .distinct()
                .filter(order -> !order.equals(ORIGINAL))
                .toList();
        enter(orders);
        bench.write("open-orders", twins(bench.items("open-orders"), orders));
        bench.write("facts", twins(bench.items("facts"), orders));
    }

    /// BlueCherry has their file as it had that of the original.
    private void enter(List<String> orders) {
        List<String> original = bench.blueCherry().sent("JLM_ORD_").lines().toList();
        String rows = orders.stream()
                .map(order -> original.getLast().replace(ORIGINAL, order))
                .collect(Collectors.joining("\r\n", original.getFirst() + "\r\n", "\r\n"));
        bench.blueCherry().receive("JLM_ORD_TWINS.csv", rows.getBytes(StandardCharsets.UTF_8));
        account.machine().pickUp();
        if (account.orders().size() != orders.size() + 1) {
            throw new IllegalStateException("BlueCherry has " + account.orders().size() + " orders");
        }
    }

    private static List<Map<String, AttributeValue>> twins(
            List<Map<String, AttributeValue>> items, List<String> orders) {
        List<Map<String, AttributeValue>> patterns = items.stream()
                .filter(item -> item.toString().contains(ORIGINAL))
                .toList();
        List<Map<String, AttributeValue>> twins = new ArrayList<>();
        orders.forEach(order -> patterns.forEach(pattern -> twins.add(twin(pattern, order))));
        return twins;
    }

    private static Map<String, AttributeValue> twin(Map<String, AttributeValue> pattern, String order) {
        Map<String, AttributeValue> twin = new HashMap<>();
        pattern.forEach((name, value) -> twin.put(name, twin(value, order)));
        return twin;
    }

    private static AttributeValue twin(AttributeValue value, String order) {
        if (value.hasM()) {
            return AttributeValue.fromM(twin(value.m(), order));
        }
        return value.s() == null ? value : AttributeValue.fromS(value.s().replace(ORIGINAL, order));
    }

    private void settle() {
        bench.invoke("settlement-feed", "{}");
        bench.awaitAtMost(LONGEST, () -> bench.count("documents", WAITING) == 2);
        bench.invoke(RUN, "{}");
        bench.pass(BETWEEN_BATCHES);
        account.machine().pickUp();
        bench.invoke(RUN, "{}");
        bench.rest();
    }

    private void expectItIsPosted(CycleView cycle) {
        LedgerView ledger = bench.partners().supplier().ledger(LedgerView.name(cycle));
        if (ledger.isEmpty() || ledger.clearing().signum() != 0 || ledger.bank().compareTo(cycle.toSeller()) != 0) {
            throw new IllegalStateException("of a payout of " + cycle.toSeller() + " there is " + ledger.bank()
                    + " at the bank and " + ledger.clearing() + " on clearing; held: " + bench.holds()
                    + "; the last file: " + account.files().getLast());
        }
    }

    @Override
    public void close() {
        bench.close();
        dynamoDb.close();
        s3.close();
    }
}
