package dev.selvedge.local.cloud;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The laptop cloud's command line, reached through `./selvedge`.
@Command(
        name = "selvedge",
        description = "Selvedge on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    @Option(names = "--repository", hidden = true, description = "Where the repository is.")
    private Path repository = Path.of(".");

    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    Path topology() {
        return repository.resolve("infra/aws/topology.json");
    }

    Path functions() {
        return repository.resolve("functions");
    }

    Path functionsLog() {
        return repository.resolve("infra/local/cloud/target/functions.log");
    }

    Path payoutPage() {
        return repository.resolve("infra/local/cloud/target/payout.html");
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .addSubcommand(new BenchCommand(main, new PrintWriter(System.out, true)))
                .addSubcommand(new DemoCommand(main, new PrintWriter(System.out, true)))
                .addSubcommand(new RunCommand(main, new PrintWriter(System.out, true)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command));
    }

    /// What a person can mend is told in a sentence, without a stack trace.
    private static int told(Exception failure, CommandLine command) {
        command.getErr().println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
        return failure instanceof CannotStart
                ? command.getCommandSpec().exitCodeOnInvalidInput()
                : command.getCommandSpec().exitCodeOnExecutionException();
    }
}
