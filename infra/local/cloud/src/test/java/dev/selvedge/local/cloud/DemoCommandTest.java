package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class DemoCommandTest {

    @TempDir
    Path repository;

    @Test
    void aFunctionThatCannotStartEndsTheDemonstrationWithItsOwnWords() throws Exception {
        Path topology = repository.resolve("infra/aws/topology.json");
        Files.createDirectories(topology.getParent());
        Files.copy(Packaged.REPOSITORY.resolve("infra/aws/topology.json"), topology);
        for (String artifact : List.of("order-ingest", "stock-push", "dispatch-confirmation", "settlement")) {
            StandInArtifact.packScript(
                    repository.resolve("functions"), artifact, "#!/bin/sh\necho selvedge.cin7.url is no URL\nexit 3\n");
        }
        StringWriter told = new StringWriter();
        CommandLine demo = Main.commandLine().setErr(new PrintWriter(told, true));

        int status = demo.execute("--repository", repository.toString(), "demo", "--orders=1", "--at-most=50");

        assertThat(status).isEqualTo(2);
        assertThat(told.toString()).contains("cannot start", "exit status 3", "selvedge.cin7.url is no URL");
    }
}
