package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// A native function as Quarkus packs it: the script that Lambda starts, and beside it the program, which here only
/// tells how it was called.
@DisabledOnOs(OS.WINDOWS)
class NativeFunctionTest {

    @TempDir
    Path repository;

    @ParameterizedTest
    @CsvSource({"512,<true><-Xmx256m>", "1024,<true><-Xmx512m>", "129,<true><-Xmx64m>"})
    void halfOfTheFunctionsMemoryIsHeapAndSignalsAreLeftAlone(String memoryMegabytes, String expected)
            throws Exception {
        Artifact artifact = unpack();

        Shell.Ended ended = Shell.run(
                repository,
                Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", memoryMegabytes),
                artifact.command(Integer.parseInt(memoryMegabytes)));

        assertThat(ended).isEqualTo(new Shell.Ended(0, expected));
    }

    @Test
    void withoutItsMemoryItDoesNotStart() throws Exception {
        Artifact artifact = unpack();

        Shell.Ended ended = Shell.run(repository, Map.of(), artifact.command(512));

        assertThat(ended.status()).isNotZero();
        assertThat(ended.output()).contains("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").doesNotContain("-Xmx");
    }

    @Test
    void whereNativeProgramsAreWantedOneForTheJvmIsRefused() throws Exception {
        StandInArtifact.packJar(functions(), "stand-in", StandIn.class);

        assertThat(run("--native"))
                .isEqualTo(new Shell.Ended(
                        2,
                        functions().resolve("stand-in/target/function.zip")
                                + " is packaged for the JVM; build it with: selvedge build --native"));
    }

    @Test
    void aNativeProgramIsWhatWasWanted() throws Exception {
        pack();

        assertThat(run("--native").output()).contains("there is no packaged function at", "order-ingest");
    }

    private Artifact unpack() throws Exception {
        pack();
        return Artifact.unpack(functions().resolve("stand-in/target/function.zip"), repository.resolve("un packed"));
    }

    private void pack() throws Exception {
        String bootstrap = Files.readString(Packaged.FUNCTIONS.resolve("bootstrap"));
        StandInArtifact.packScripts(
                functions(),
                "stand-in",
                Map.of(
                        "bootstrap",
                        bootstrap,
                        "runner",
                        "#!/bin/sh\nprintf '<%s>' \"$DISABLE_SIGNAL_HANDLERS\" \"$@\"\n"));
    }

    /// Starts the connection, of which no function but the stand-in is packaged.
    private Shell.Ended run(String option) throws Exception {
        Path topology = repository.resolve("infra/aws/topology.json");
        Files.createDirectories(topology.getParent());
        Files.copy(Packaged.REPOSITORY.resolve("infra/aws/topology.json"), topology);
        Files.createDirectories(repository.resolve("infra/local/cloud/target"));
        StringWriter told = new StringWriter();
        CommandLine main = Main.commandLine().setErr(new PrintWriter(told, true));
        int status = main.execute("--repository", repository.toString(), option, "run");
        return new Shell.Ended(status, told.toString().strip());
    }

    private Path functions() {
        return repository.resolve("functions");
    }
}
