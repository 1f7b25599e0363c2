package dev.selvedge.local.cloud;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/// The laptop cloud's command line, reached through `./selvedge`.
@Command(
        name = "selvedge",
        description = "Selvedge on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine(Vendors.none()).execute(arguments));
    }

    /// The commands with the vendors that they are to run beside.
    static CommandLine commandLine(Vendors vendors) {
        return new CommandLine(new Main())
                .addSubcommand(new DemoCommand(new PrintWriter(System.out, true)))
                .addSubcommand(new RunCommand(vendors, new PrintWriter(System.out, true)))
                .setExecutionExceptionHandler(messageOnly());
    }

    /// What a person can mend is told in a sentence, without a stack trace.
    private static IExecutionExceptionHandler messageOnly() {
        return (failure, command, _) -> {
            command.getErr().println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
            return command.getCommandSpec().exitCodeOnExecutionException();
        };
    }
}
