package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How a function's processes live and die.
@Timeout(60)
class FunctionLifeTest {

    @TempDir
    Path functions;

    private final Lines lines = new Lines();

    @Test
    void theFirstEventFindsItColdAndTheSecondWarm() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).logs(lines).start()) {
            assertThat(feed(cloud).temperature()).isEqualTo("cold");

            assertThat(cloud.invoke("feed", "{\"day\":1}")).isEqualTo(new Answered("{\"day\":1}"));
            assertThat(cloud.invoke("feed", "{\"day\":2}")).isEqualTo(new Answered("{\"day\":2}"));

            assertThat(feed(cloud).temperature()).isEqualTo("warm");
            assertThat(feed(cloud).invocations()).isEqualTo(2);
            assertThat(cloud.coldStarts()).singleElement().satisfies(start -> {
                assertThat(start.function()).isEqualTo("feed");
                assertThat(start.toFirstPoll()).isPositive().isLessThan(start.toFirstAnswer());
                assertThat(start.residentMegabytes().orElseThrow()).isBetween(10, 256);
            });
        }
    }

    @Test
    void anErrorOfTheFunctionIsAFailureAndTheProcessStaysWarm() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            assertThat(cloud.invoke("feed", "\"throw\"")).isEqualTo(new Failed("BadThing", "told to fail"));

            assertThat(feed(cloud).temperature()).isEqualTo("warm");
            assertThat(feed(cloud).failures()).isEqualTo(1);
            assertThat(feed(cloud).lastError()).contains("BadThing: told to fail");
        }
    }

    @Test
    void aProcessThatHangsIsKilledAtItsTimeoutAndTheNextStartsCold() throws Exception {
        try (LaptopCloud cloud = Clouds.of(functions, new Messages("orders", 10, 0, 2), 1)
                .withoutSchedules()
                .logs(lines)
                .start()) {
            Outcome outcome = cloud.invoke("feed", "\"hang\"");

            assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("Sandbox.Timedout");
                assertThat(failed.message())
                        .matches("RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds");
            });
            assertThat(isAlive(lines.next("pid"))).isFalse();
            assertThat(feed(cloud).temperature()).isEqualTo("cold");
            assertThat(cloud.invoke("feed", "{}")).isEqualTo(new Answered("{}"));
            lines.next("pid");
        }
    }

    @Test
    void aProcessThatEndsFailsItsInvocationAndTheNextStartsCold() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            assertThat(cloud.invoke("feed", "\"exit\"")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("Runtime.ExitError");
                assertThat(failed.message()).endsWith("Error: Runtime exited with error: exit status 7");
            });

            assertThat(cloud.invoke("feed", "{}")).isEqualTo(new Answered("{}"));
            assertThat(cloud.coldStarts()).hasSize(2);
        }
    }

    @Test
    void aProcessAboveItsMemoryIsKilled() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            assertThat(cloud.invoke("feed", "\"allocate\"")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("Runtime.OutOfMemory");
                assertThat(failed.message()).contains("signal: killed (memory size 256 MB, used ");
            });
        }
    }

    @Test
    void anInitErrorCarriesTheFunctionsOwnMessage() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions)
                .settings(Map.of("STAND_IN", "init error"))
                .start()) {
            assertThat(cloud.invoke("feed", "{}")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("ConfigurationException");
                assertThat(failed.message()).startsWith("feed cannot start: cin7.url is no URL\n");
            });
        }
    }

    @Test
    void aProcessThatEndsBeforeItsFirstPollIsExplainedByItsLog() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions)
                .settings(Map.of("STAND_IN", "exit at init"))
                .start()) {
            assertThat(cloud.invoke("feed", "{}")).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("Runtime.ExitError");
                assertThat(failed.message())
                        .startsWith("feed cannot start: Runtime exited with error: exit status 3\n")
                        .contains("SRCFG00014: cin7.account is required");
            });
        }
    }

    @Test
    void aFileThatCannotBeRunIsExplained() throws Exception {
        LaptopCloudBuilder builder = Clouds.small(functions);
        StandInArtifact.packScript(functions, "stand-in", "#!/no/such/shell\n");
        try (LaptopCloud cloud = builder.start()) {
            assertThat(cloud.invoke("feed", "{}"))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.type()).isEqualTo("Runtime.InvalidEntrypoint"));
        }
    }

    @Test
    void withoutAPackagedFunctionItSaysHowToBuildOne() throws Exception {
        LaptopCloudBuilder builder = LaptopCloud.of(
                Clouds.topology(new Messages("orders", 10, 0, 2), 10), "acme", functions.resolve("nowhere"));

        assertThatThrownBy(builder::start)
                .hasMessageContaining("nowhere/stand-in/target/function.zip")
                .hasMessageContaining("build it with: selvedge build");
    }

    @Test
    void closingEndsTheProcesses() throws Exception {
        LaptopCloud cloud = Clouds.small(functions).logs(lines).start();
        cloud.invoke("feed", "{}");
        String pid = lines.next("pid");
        assertThat(isAlive(pid)).isTrue();

        cloud.close();

        assertThat(isAlive(pid)).isFalse();
    }

    @Test
    void closingFailsWhatStillRuns() throws Exception {
        LaptopCloud cloud = Clouds.small(functions).logs(lines).start();
        var hanging = Thread.ofVirtual()
                .unstarted(() -> assertThat(cloud.invoke("feed", "\"hang\"")).isInstanceOf(Failed.class));
        hanging.start();
        lines.next("event");

        cloud.close();

        assertThat(hanging.join(Duration.ofSeconds(10))).isTrue();
    }

    private static FunctionState feed(LaptopCloud cloud) {
        return cloud.functions().stream()
                .filter(state -> state.name().equals("feed"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAlive(String pidLine) throws Exception {
        var handle = ProcessHandle.of(Long.parseLong(pidLine.substring("pid ".length())));
        return handle.isPresent() && handle.get().isAlive();
    }
}
