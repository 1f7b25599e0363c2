package dev.selvedge.infrastructure;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A program of this machine's PATH.
record Program(Path file) {

    /// How a run ended, and what it wrote.
    record Ended(int status, String output, String errors) {

        /// What it wrote, if it ended well.
        String orThrow() {
            if (status != 0) {
                throw new AssertionError("ended with " + status + ":\n" + output + errors);
            }
            return output;
        }
    }

    static Optional<Program> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /// Runs it to its end.
    ///
    /// @param environment besides that of this process, out of which nothing of an account on AWS gets through
    Ended run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("AWS_")
                        || name.startsWith("TF_VAR_")
                        || name.startsWith("TF_CLI_ARGS")
                        || name.equals("TF_WORKSPACE")
                        || name.equals("TF_DATA_DIR"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String output = text(process.getInputStream());
            return new Ended(process.waitFor(), output, errors.join());
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be run", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(file + " was not waited for", interrupted);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
