package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Plays a lively day with faults switched on and says what became of every order, of the stock, of every parcel and
/// of the money.
@Command(
        name = "demo",
        description = {
            "Play orders of all kinds from John Lewis into the ERP, stock the other way, what leaves the warehouse and what",
            "John Lewis pays out, with faults switched on, and say what became of each. Ends by itself; exit code 1 if an order",
            "was lost or doubled, something was oversold, a wrong offer was not found, a parcel was confirmed twice or neither",
            "confirmed nor held, an order came near its deadline and nobody was told, or a payout is not to the penny where it",
            "belongs; 2 if a function cannot start."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final String CONNECTION = "demo";
    private static final Duration STEP = Duration.ofSeconds(1);

    /// An order is read within five minutes and watched within five more; one of each may fail.
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(20);

    /// What functions take that no pace makes faster: starts and answers that do not come.
    private static final Duration AT_WORK = Duration.ofSeconds(30);

    private static final QueueDepth NOTHING = new QueueDepth(0, 0, 0, 0);

    /// The queues through which an order becomes a sale.
    private static final Set<String> ORDER_QUEUES = Set.of("orders", "references");

    private final Main main;
    private final PrintWriter console;
    private String shown = "";
    private long shownAt;

    @Mixin
    private ErpOptions erp = new ErpOptions();

    @Option(names = "--orders", paramLabel = "N", description = "How many orders (${DEFAULT-VALUE}).")
    private int orders = 50;

    @Option(names = "--seed", paramLabel = "S", description = "Which day is played (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            description =
                    "How many times faster than in life the partners' limits and our schedules pass (${DEFAULT-VALUE}).")
    private double speed = 20;

    @Option(
            names = "--at-most",
            paramLabel = "SECONDS",
            description = "When to give up on what has not come to rest (${DEFAULT-VALUE}).")
    private int atMostSeconds = 420;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the same figures as JSON.")
    private @Nullable Path report;

    DemoCommand(Main main, PrintWriter console) {
        this.main = main;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Pace pace = new Pace(speed);
        Path log = main.functionsLog();
        try (Partners partners = Partners.open(erp, pace, InstantSource.system(), new Random(seed));
                LogFile logs = new LogFile(log, new PrintWriter(PrintWriter.nullWriter()));
                LaptopCloud cloud = SimulatedConnection.start(main, CONNECTION, partners, pace, logs);
                ErpStage.Day _ = partners.erp().begin(cloud, new Naming(CONNECTION))) {
            DemoPlan plan = DemoPlan.of(
                    orders, seed, partners.erp()::fate, partners.erp().mishaps());
            console.printf(
                    "John Lewis: %s   %s: %s   The laptop cloud: %s%n",
                    partners.johnLewis().address(),
                    partners.erp().name(),
                    partners.erp().page(),
                    cloud.page());
            console.printf(
                    "What the functions write: %s%n%n", log.toAbsolutePath().normalize());
            DemoReport end = play(plan, pace, partners, cloud);
            console.print(end.table());
            if (end.reconciled().isPresent()) {
                console.printf(
                        "The payout's page, to print: %s%n",
                        main.payoutPage().toAbsolutePath().normalize());
            }
            console.flush();
            if (report != null) {
                end.write(report);
            }
            return end.isGood() ? 0 : 1;
        }
    }

    private DemoReport play(DemoPlan plan, Pace pace, Partners partners, LaptopCloud cloud)
            throws InterruptedException, IOException {
        Naming naming = new Naming(CONNECTION);
        HeldOrders holds = new HeldOrders(cloud.dynamoDb(), naming.of("holds"));
        Instant begin = Instant.now();
        DemoDirector director = new DemoDirector(plan, partners, InstantSource.system());
        StockDirector stock = new StockDirector(
                plan.last(),
                partners,
                cloud,
                Scene.exportsEvery(pace),
                InstantSource.system(),
                what -> console.printf("%4d s  stock: %s%n", seconds(begin), what));
        DispatchDirector warehouse = new DispatchDirector(
                plan, partners, cloud, what -> console.printf("%4d s  warehouse: %s%n", seconds(begin), what));
        SettlementDirector payouts = new SettlementDirector(
                plan,
                partners,
                cloud,
                naming,
                Scene.payoutsEvery(pace),
                InstantSource.system(),
                what -> console.printf("%4d s  payouts: %s%n", seconds(begin), what));
        ErpStage.Clerk clerk =
                partners.erp().clerk(cloud, what -> console.printf("%4d s  post: %s%n", seconds(begin), what));
        director.order();
        director.breakThings();
        Comparison now = Comparison.of(plan, partners, holds.all());
        DispatchFigures left = dispatches(partners, cloud, holds, pace);
        while (!(now.isFinished(plan) && stock.isOver() && warehouse.isOver() && left.isAtRest() && payouts.isOver())
                && seconds(begin) < atMostSeconds) {
            stopIfAFunctionCannotStart(cloud);
            director.step(now);
            stock.step(now, holds.all());
            warehouse.step(now, holds.all());
            clerk.step(holds.all());
            payouts.step(left, warehouse.isOver(), holds.all());
            progress(seconds(begin), now, left, cloud);
            Thread.sleep(STEP);
            now = Comparison.of(plan, partners, holds.all());
            left = dispatches(partners, cloud, holds, pace);
        }
        publishTheLast(cloud, atMostSeconds - seconds(begin));
        now = Comparison.of(plan, partners, holds.all());
        left = dispatches(partners, cloud, holds, pace);
        progress(seconds(begin), now, left, cloud);
        console.println();
        Optional<Reconciled> reconciled = payouts.reconciled();
        if (reconciled.isPresent()) {
            reconciled.get().save(cloud.s3(), naming.of("settlements"), main.payoutPage());
        }
        return DemoReport.of(
                now,
                waiting(cloud),
                StockFigures.of(partners, cloud, naming, holds.all(), stock),
                left,
                SettlementFigures.of(partners, holds.all()),
                reconciled,
                holds.all(),
                cloud.alerts(),
                partners,
                seconds(begin));
    }

    private static DispatchFigures dispatches(Partners partners, LaptopCloud cloud, HeldOrders holds, Pace pace) {
        return DispatchFigures.of(
                partners,
                holds.all(),
                cloud.alerts(),
                Instant.now(),
                pace.of(UNTIL_TOLD).plus(AT_WORK));
    }

    /// The books of both partners are compared when one more reading has been shown.
    private static void publishTheLast(LaptopCloud cloud, long seconds) throws InterruptedException {
        cloud.invoke("stock-scan", "{}");
        try {
            cloud.await(
                    () -> cloud.depths().getOrDefault("stock", NOTHING).isEmpty(),
                    Duration.ofSeconds(Math.max(1, seconds)));
        } catch (TimeoutException restless) {
            return; // the figures say what has not come to rest
        }
    }

    private static void stopIfAFunctionCannotStart(LaptopCloud cloud) {
        cloud.functions().stream()
                .flatMap(function -> function.cannotStart().stream())
                .findFirst()
                .ifPresent(why -> {
                    throw new CannotStart(why);
                });
    }

    private static long seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toSeconds();
    }

    /// How many messages about orders are in queues.
    private static int waiting(LaptopCloud cloud) {
        return cloud.depths().entrySet().stream()
                .filter(queue -> ORDER_QUEUES.contains(queue.getKey()))
                .mapToInt(queue -> queue.getValue().open())
                .sum();
    }

    /// A line when something has changed, and one every ten seconds to show that it goes on.
    private void progress(long seconds, Comparison now, DispatchFigures left, LaptopCloud cloud) {
        String figures =
                "captured %d  accepted %d  placed %d  held %d  withdrawn %d  left %d  confirmed %d  in queues %d"
                        .formatted(
                                now.captured(),
                                now.accepted(),
                                now.placed().size(),
                                now.held().size(),
                                now.withdrawn().size(),
                                left.shipped().size(),
                                left.confirmed().size(),
                                waiting(cloud));
        if (!figures.equals(shown) || seconds >= shownAt + 10) {
            console.printf("%4d s  %s%n", seconds, figures);
            console.flush();
            shown = figures;
            shownAt = seconds;
        }
    }
}
