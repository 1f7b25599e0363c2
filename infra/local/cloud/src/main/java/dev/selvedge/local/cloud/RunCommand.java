package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Pace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the connection on this machine, beside both partners simulated, and keeps it until it is told to end.
@Command(
        name = "run",
        description = "Start the connection on this machine, with both partners simulated. Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private final Main main;
    private final PrintWriter console;

    @Mixin
    private ErpOptions erp = new ErpOptions();

    @Option(
            names = "--connection",
            paramLabel = "NAME",
            description = "What the connection is called (${DEFAULT-VALUE}).")
    private String connection = "laptop";

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            description = "How many times faster limits and schedules pass (${DEFAULT-VALUE}).")
    private double speed = 10;

    @Option(
            names = "--order-every",
            paramLabel = "SECONDS",
            description = "How often somebody orders, before the speed (${DEFAULT-VALUE}).")
    private int orderEverySeconds = 60;

    RunCommand(Main main, PrintWriter console) {
        this.main = main;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path log = main.functionsLog();
        Pace pace = new Pace(speed);
        Random dice = new Random(1);
        try (Partners partners = Partners.open(erp, pace, InstantSource.system(), dice);
                LogFile logs = new LogFile(log, console);
                LaptopCloud cloud = SimulatedConnection.start(main, connection, partners, pace, logs);
                ErpStage.Day _ = partners.erp().begin(cloud, new Naming(connection));
                Shoppers shoppers =
                        new Shoppers(partners.mirakl(), pace, Duration.ofSeconds(orderEverySeconds), dice)) {
            console.printf("The laptop cloud of %s: %s%n", connection, cloud.page());
            console.printf(
                    "John Lewis, to look at and to break: %s%n",
                    partners.johnLewis().address());
            console.printf(
                    "%s, to look at and to break: %s%n",
                    partners.erp().name(), partners.erp().page());
            console.printf(
                    "What the functions write: %s%nCtrl-C ends it.%n",
                    log.toAbsolutePath().normalize());
            console.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
