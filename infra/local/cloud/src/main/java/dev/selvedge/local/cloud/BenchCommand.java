package dev.selvedge.local.cloud;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the packaged function on this machine.
@Command(
        name = "bench",
        description = {
            "Measure the packaged functions on this machine, beside partners that answer at once and have no limits.",
            "Nothing else should run meanwhile."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1024 * 1024;

    private final Main main;
    private final PrintWriter console;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the medians there as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How many runs each figure is the median of (${DEFAULT-VALUE}); those of stock and"
                    + " dispatches of 3 at most, those of payouts of one.")
    private int runs = 10;

    BenchCommand(Main main, PrintWriter console) {
        this.main = main;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new IllegalArgumentException("--runs must be at least 1, not " + runs);
        }
        Topology topology = Topology.read(main.topology());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        BenchReport report = new BenchReport(measure(topology));
        console.print(report.table(load, Runtime.getRuntime().availableProcessors()));
        console.flush();
        if (json != null) {
            report.write(json);
        }
        return 0;
    }

    private List<Figure> measure(Topology whole) throws IOException {
        List<Figure> figures = new ArrayList<>(withCin7(whole.of(Erp.CIN7)));
        Topology topology = whole.of(Erp.BLUECHERRY);
        say("placing orders in BlueCherry, and reading its stock of 100,000 SKUs");
        figures.addAll(ExchangeCosts.count(topology, main.functions(), runs));
        say("posting a payout of 50,000 lines in BlueCherry");
        figures.addAll(BatchPayoutCosts.count(topology, main.functions()));
        return figures;
    }

    private List<Figure> withCin7(Topology topology) throws IOException {
        List<Figure> figures = new ArrayList<>();
        say("counting calls and requests");
        figures.addAll(OrderCounts.count(topology, main.functions(), runs));
        FunctionCosts costs = new FunctionCosts(
                () -> Workbench.open(topology, main.functions(), Map.of(), LaptopCloudBuilder::withoutReadingQueues));
        say("placing orders");
        figures.add(costs.ordersPerSecond(runs));
        say("starting cold workers");
        figures.addAll(costs.coldStarts(runs));
        figures.add(zip());
        say("reading 10,000 orders");
        figures.addAll(costs.feed(runs));
        say("showing the stock of 100,000 SKUs");
        figures.addAll(StockCosts.count(topology, main.functions(), runs));
        say("confirming what has left");
        figures.addAll(DispatchCosts.count(topology, main.functions(), runs));
        say("watching over 10,000 orders");
        figures.addAll(WatchCosts.count(topology, main.functions(), runs));
        say("posting a payout of 50,000 lines");
        figures.addAll(SettlementCosts.count(topology, main.functions()));
        return figures;
    }

    private Figure zip() throws IOException {
        Path zip = main.functions().resolve("order-ingest/target/function.zip");
        return new Figure("orderIngest.zipMegabytes", "MB", List.of(Files.size(zip) / MEGABYTE));
    }

    private void say(String what) {
        console.println("... " + what);
        console.flush();
    }
}
