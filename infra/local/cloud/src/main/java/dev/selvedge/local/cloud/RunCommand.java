package dev.selvedge.local.cloud;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the connection on this machine and keeps it until it is told to end.
@Command(
        name = "run",
        description = "Start the connection on this machine. Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private final Main main;
    private final Vendors vendors;
    private final PrintWriter console;

    @Option(
            names = "--connection",
            paramLabel = "NAME",
            description = "What the connection is called (${DEFAULT-VALUE}).")
    private String connection = "laptop";

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            description = "How many times faster schedules come round (${DEFAULT-VALUE}).")
    private double speed = 1;

    RunCommand(Main main, Vendors vendors, PrintWriter console) {
        this.main = main;
        this.vendors = vendors;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path log = main.functionsLog();
        try (LogFile logs = new LogFile(log, console);
                LaptopCloud cloud = start(logs)) {
            console.printf("The laptop cloud of %s: %s%n", connection, cloud.page());
            vendors.pages().forEach((title, address) -> console.printf("%s: %s%n", title, address));
            console.printf(
                    "What the functions write: %s%nCtrl-C ends it.%n",
                    log.toAbsolutePath().normalize());
            console.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private LaptopCloud start(LogListener logs) {
        return LaptopCloud.of(Topology.read(main.topology()), connection, main.functions())
                .settings(vendors.settings())
                .secrets(vendors.secrets())
                .links(vendors.pages())
                .logs(logs)
                .speed(speed)
                .start();
    }
}
