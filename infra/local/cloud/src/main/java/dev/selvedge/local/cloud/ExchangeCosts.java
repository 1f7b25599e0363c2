package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.bluecherry.BatchMachine;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What it costs to work with an ERP that answers later: orders by file, and a stock file of a hundred thousand SKUs.
///
/// BlueCherry's batches run as soon as they are told to: how long orders wait for them in life is not ours.
final class ExchangeCosts implements AutoCloseable {

    private static final int ORDERS = 100;
    private static final int SKUS = 100_000;
    private static final int MOST_RUNS = 3;
    private static final String RUN = "exchange-run";
    private static final String SCAN = "stock-scan";
    private static final String WAITING = "bluecherry/outbox/ORDER/";
    private static final double NANOS = 1e9;

    /// Longer than any lag of its batches, and long enough for the time in its files' names to differ.
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(2);

    private final CountingProxy dynamoDb = new CountingProxy();
    private final CountingProxy s3 = new CountingProxy();
    private final Workbench bench;
    private final BlueCherrySimulator account;
    private int orders;

    private ExchangeCosts(Topology topology, Path functions) {
        this.bench = Workbench.withBlueCherry(topology, functions, settings(), UnaryOperator.identity());
        this.account = bench.blueCherry().simulator();
        dynamoDb.standBefore(bench.cloud().tables());
        s3.standBefore(bench.cloud().buckets());
    }

    /// Nobody looks for an answer before BlueCherry has given it.
    private Map<String, String> settings() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.address().toString(),
                "AWS_ENDPOINT_URL_S3",
                s3.address().toString(),
                "SELVEDGE_BLUECHERRY_ORDERS_ASK_EVERY",
                "PT45S",
                "SELVEDGE_STOCK_IMPORT_PATIENCE",
                "PT30M");
    }

    static List<Figure> count(Topology topology, Path functions, int runs) {
        try (ExchangeCosts costs = new ExchangeCosts(topology, functions)) {
            return costs.figures(Math.min(runs, MOST_RUNS));
        }
    }

    private List<Figure> figures(int runs) {
        computeStock();
        bench.invoke(RUN, "{}");
        place(); // the processes are warm now
        List<Double> rate = new ArrayList<>();
        List<Double> tables = new ArrayList<>();
        List<Double> files = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Placed placed = place();
            rate.add(ORDERS / placed.seconds());
            tables.add(placed.tableRequests());
            files.add(placed.fileRequests());
        }
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("bluecherry.ordersPerSecond", "orders/s", rate),
                new Figure("bluecherry.dynamodb.requestsPerOrder", "requests", tables),
                new Figure("bluecherry.s3.requestsPerOrder", "requests", files)));
        figures.addAll(stock());
        return figures;
    }

    /// @param seconds that our functions took
    private record Placed(double seconds, double tableRequests, double fileRequests) {}

    /// Orders go out, are answered, and their numbers come to John Lewis.
    private Placed place() {
        List<String> placed = new ArrayList<>();
        for (int number = 0; number < ORDERS; number++) {
            bench.paidOrder(++orders);
            placed.add("JL%05d-A".formatted(orders));
        }
        long inTables = dynamoDb.passed();
        long inFiles = s3.passed();
        double seconds = seconds(() -> {
            bench.feed();
            bench.await(() -> bench.count("documents", WAITING) == ORDERS);
        });
        seconds += seconds(() -> bench.invoke(RUN, "{}"));
        answer();
        seconds += seconds(() -> bench.invoke(RUN, "{}"));
        bench.await(() -> placed.stream().allMatch(this::isKnown));
        bench.feedToRest();
        return new Placed(
                seconds, (dynamoDb.passed() - inTables) / (double) ORDERS, (s3.passed() - inFiles) / (double) ORDERS);
    }

    private boolean isKnown(String order) {
        return bench.partners().mirakl().order(order).sellerReference() != null;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOS;
    }

    private void answer() {
        BatchMachine machine = account.machine();
        bench.pass(BETWEEN_BATCHES);
        machine.pickUp();
        bench.pass(BETWEEN_BATCHES);
        machine.work();
    }

    private void computeStock() {
        bench.pass(BETWEEN_BATCHES);
        account.machine().recomputeStock();
        bench.pass(BETWEEN_BATCHES);
        account.machine().work();
    }

    /// The file is read by one cold function, and shown by another.
    private List<Figure> stock() {
        for (int number = 0; number < SKUS; number++) {
            bench.blueCherry().furnish("SKU-%06d".formatted(number), 10 + number % 90);
        }
        computeStock();
        bench.cloud().cool(RUN);
        double read = seconds(() -> bench.invoke(RUN, "{}"));
        bench.cloud().cool(SCAN);
        double scanned = seconds(() -> bench.invoke(SCAN, "{}"));
        return List.of(
                new Figure("bluecherry.100k.fileSeconds", "s", List.of(read)),
                new Figure("bluecherry.100k.fileMegabytes", "MB", List.of(peak(RUN))),
                new Figure("bluecherry.100k.scanSeconds", "s", List.of(scanned)),
                new Figure("bluecherry.100k.scanMegabytes", "MB", List.of(peak(SCAN))));
    }

    private double peak(String function) {
        return bench.cloud().costs(function).stream()
                .mapToInt(ProcessCost::peakMegabytes)
                .max()
                .orElseThrow();
    }

    @Override
    public void close() {
        bench.close();
        dynamoDb.close();
        s3.close();
    }
}
