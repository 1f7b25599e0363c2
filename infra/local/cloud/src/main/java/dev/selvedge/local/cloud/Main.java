package dev.selvedge.local.cloud;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
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

    @Option(names = "--native", hidden = true, description = "Whether the functions must be native programs.")
    private boolean nativePrograms;

    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    Path topology() {
        return repository.resolve("infra/aws/topology.json");
    }

    /// The folder that holds `<artifact>/target/function.zip`.
    ///
    /// @throws CannotStart when native programs are wanted and something was packaged for the JVM since
    Path functions() {
        Path functions = repository.resolve("functions");
        if (nativePrograms) {
            requireNative(functions);
        }
        return functions;
    }

    private static void requireNative(Path functions) {
        try (DirectoryStream<Path> artifacts = Files.newDirectoryStream(functions)) {
            for (Path artifact : artifacts) {
                Path zip = artifact.resolve("target").resolve("function.zip");
                if (Files.exists(zip) && !Artifact.isNative(zip)) {
                    throw new CannotStart(zip + " is packaged for the JVM; build it with: selvedge build --native");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
