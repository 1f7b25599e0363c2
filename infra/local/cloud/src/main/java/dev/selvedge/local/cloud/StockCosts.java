package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.cin7core.StockEntry;
import dev.selvedge.local.simulator.scene.Scene;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// What it costs to show the stock of a hundred thousand SKUs when some of them have changed.
///
/// All are on show before anything is measured. For each measurement both functions start anew, so that a process has
/// nothing behind it but its own start.
final class StockCosts implements AutoCloseable {

    private static final int SKUS = 100_000;
    private static final int MOST_RUNS = 3;
    private static final List<Integer> PERCENT = List.of(1, 10, 100);
    private static final String NAME = "stockPush.100k.%dpct.%s";
    private static final List<String> FUNCTIONS = List.of("stock-scan", "stock-publisher");
    private static final double NANOS = 1e9;

    private final CountingProxy dynamoDb = new CountingProxy();
    private final CountingProxy s3 = new CountingProxy();
    private final Workbench bench;
    private final AtomicLong erpCalls = new AtomicLong();
    private final Map<String, Long> stock = new LinkedHashMap<>();

    /// What one reading and all that followed took.
    private record Sample(long erpCalls, long imports, long storeRequests, Duration cpu, int peakMegabytes) {}

    private StockCosts(Topology topology, Path functions) {
        this.bench = Workbench.open(topology, functions, settings(), UnaryOperator.identity());
        dynamoDb.standBefore(bench.cloud().tables());
        s3.standBefore(bench.cloud().buckets());
        bench.scene().cin7Server().observe((_, _) -> erpCalls.incrementAndGet());
    }

    static List<Figure> count(Topology topology, Path functions, int runs) {
        try (StockCosts costs = new StockCosts(topology, functions)) {
            return costs.figures(Math.min(runs, MOST_RUNS));
        }
    }

    /// No call of Cin7 Core waits for its turn: a walk of a hundred pages would take two minutes, of which the function
    /// computes for none.
    private Map<String, String> settings() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.address().toString(),
                "AWS_ENDPOINT_URL_S3",
                s3.address().toString(),
                "SELVEDGE_CIN7_CALL_EVERY",
                "PT0S",
                "SELVEDGE_STOCK_IMPORT_PATIENCE",
                "PT30M");
    }

    private List<Figure> figures(int runs) {
        open();
        List<Figure> figures = new ArrayList<>();
        for (int percent : PERCENT) {
            List<Sample> samples = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                samples.add(sample(percent));
            }
            figures.add(figure(percent, "erpCalls", "calls", samples, Sample::erpCalls));
            figures.add(figure(percent, "imports", "files", samples, Sample::imports));
            figures.add(figure(percent, "storeRequests", "requests", samples, Sample::storeRequests));
            figures.add(figure(
                    percent, "cpuSeconds", "s", samples, sample -> sample.cpu().toNanos() / NANOS));
            figures.add(figure(percent, "peakMegabytes", "MB", samples, Sample::peakMegabytes));
        }
        return figures;
    }

    private static Figure figure(
            int percent, String name, String unit, List<Sample> samples, ToDoubleFunction<Sample> measure) {
        return new Figure(
                NAME.formatted(percent, name),
                unit,
                samples.stream().map(measure::applyAsDouble).toList());
    }

    private void open() {
        BackOffice office = bench.scene().cin7().backOffice();
        bench.scene().cin7().stock().stream().map(StockEntry::sku).distinct().forEach(office::discard);
        for (int number = 0; number < SKUS; number++) {
            String sku = "SKU-%06d".formatted(number);
            stock.put(sku, 10L + number % 90);
            bench.scene().mirakl().addOffer(sku, 0);
        }
        office.stock(stock, Scene.LOCATION);
        bench.scanToRest();
        expectItIsShown();
    }

    private Sample sample(int percent) {
        change(percent);
        FUNCTIONS.forEach(bench.cloud()::cool);
        long calls = erpCalls.get();
        long requests = dynamoDb.passed() + s3.passed();
        int imports = bench.scene().mirakl().stockImports().size();
        bench.scanToRest();
        expectItIsShown();
        List<ProcessCost> processes = FUNCTIONS.stream()
                .flatMap(function -> bench.cloud().costs(function).stream())
                .toList();
        return new Sample(
                erpCalls.get() - calls,
                bench.scene().mirakl().stockImports().size() - imports,
                dynamoDb.passed() + s3.passed() - requests,
                processes.stream().map(ProcessCost::cpu).reduce(Duration.ZERO, Duration::plus),
                processes.stream().mapToInt(ProcessCost::peakMegabytes).max().orElseThrow());
    }

    private void change(int percent) {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (Map.Entry<String, Long> each : stock.entrySet()) {
            if (changed.size() < SKUS / 100 * percent) {
                changed.put(each.getKey(), each.getValue() + 1);
            }
        }
        stock.putAll(changed);
        bench.scene().cin7().backOffice().stock(changed, Scene.LOCATION);
    }

    private void expectItIsShown() {
        bench.scene().mirakl().offers().forEach(offer -> {
            if (offer.quantity() != stock.getOrDefault(offer.sku(), 0L)) {
                throw new IllegalStateException("John Lewis shows " + offer + " and the ERP has "
                        + stock.get(offer.sku()) + "; held: " + bench.holds());
            }
        });
    }

    /// The costs shared among the SKUs that changed, in a line for each share of them; none if they were not measured.
    static List<String> perSku(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        for (int percent : PERCENT) {
            figures.stream()
                    .filter(figure -> figure.name().equals(NAME.formatted(percent, "storeRequests")))
                    .forEach(requests -> figures.stream()
                            .filter(figure -> figure.name().equals(NAME.formatted(percent, "cpuSeconds")))
                            .forEach(seconds -> lines.add(perSku(percent, requests.median(), seconds.median()))));
        }
        return lines;
    }

    private static String perSku(int percent, double requests, double seconds) {
        int changed = SKUS / 100 * percent;
        return String.format(
                Locale.ROOT,
                "Each of %,d changed SKUs: %.5f store requests, %.3f ms of computing.",
                changed,
                requests / changed,
                seconds * 1000 / changed);
    }

    @Override
    public void close() {
        bench.close();
        dynamoDb.close();
        s3.close();
    }
}
