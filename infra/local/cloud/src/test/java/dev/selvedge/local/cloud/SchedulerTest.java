package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SchedulerTest {

    private static final Messages SOURCE = new Messages("orders", 10, 0, 2);

    @TempDir
    Path functions;

    private final Lines lines = new Lines();

    @Test
    void aScheduleRunsAtOnceAndAgainAtItsRate() throws Exception {
        try (LaptopCloud _ =
                Clouds.of(functions, SOURCE, 10).logs(lines).speed(60).start()) {
            assertThat(lines.next("event")).isEqualTo("event {}");
            assertThat(lines.next("event")).isEqualTo("event {}");
        }
    }

    @Test
    void aTickThatFindsTheRunBeforeStillGoingPasses() throws Exception {
        try (LaptopCloud cloud = Clouds.of(functions, SOURCE, 1)
                .settings(Map.of("STAND_IN", "hang always"))
                .logs(lines)
                .speed(600)
                .start()) {
            lines.next("event");
            lines.next("event");

            FunctionState feed = cloud.functions().stream()
                    .filter(state -> state.name().equals("feed"))
                    .findFirst()
                    .orElseThrow();
            assertThat(feed.failures()).isEqualTo(1);
            assertThat(feed.busy()).isEqualTo(1);
        }
    }
}
