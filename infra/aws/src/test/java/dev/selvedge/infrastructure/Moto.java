package dev.selvedge.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/// AWS, played by moto in a process of its own at 127.0.0.1, with its gaps mended by `emulator/serve.py`. It has what
/// Terraform makes and what functions call, and runs no function itself.
final class Moto implements AutoCloseable {

    private static final Path SERVE = WorkingCopy.MODULE.resolve("emulator/serve.py");
    private static final String KEY = "moto";

    private final Process process;
    private final URI address;

    private Moto(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Skips the test that asks if there is no Python, or none with moto.
    static Moto required() {
        Program python = Program.onPath("python3").orElse(null);
        Untested.unless(
                python != null,
                "There is no python3 on the PATH, so that nothing of infra/aws was applied.",
                "Install Python 3.11 or later, and moto: pip install 'moto[server]~=5.2'");
        return start(python);
    }

    private static Moto start(Program python) {
        try {
            Process process = new ProcessBuilder(python.file().toString(), SERVE.toString(), "0")
                    .redirectErrorStream(true)
                    .start();
            String first = firstLine(process);
            Untested.unless(
                    first.startsWith("http"),
                    "moto does not play AWS here, so that nothing of infra/aws was applied.",
                    first);
            return new Moto(process, URI.create(first));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What it writes later is read and forgotten, so that it never waits for a reader.
    private static String firstLine(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = lines.readLine();
        Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
        return first == null ? "It ended without a word." : first;
    }

    /// What Terraform and the functions find in their environment of AWS.
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                address.toString(),
                "AWS_REGION",
                Plans.REGION,
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                KEY);
    }

    /// A client of one of its services.
    <C, B extends AwsClientBuilder<B, C>> C client(B builder) {
        return builder.endpointOverride(address)
                .region(Region.of(Plans.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
                .build();
    }

    /// Ends it; it forgets everything.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
