package dev.selvedge.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.port.Files.Listed;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemoryFilesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] CONTENT = "seven".getBytes(UTF_8);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InMemoryFiles files = new InMemoryFiles(now::get);

    @Test
    void thePartnerWritesOverItsOwnFilesAndTakesThemAway() {
        files.put("out/a.csv", CONTENT);
        now.set(NOON.plusSeconds(60));
        files.put("out/a.csv", new byte[] {1});
        files.put("out/b.csv", CONTENT);
        files.delete("out/b.csv");

        assertThat(files.list("out")).containsExactly(new Listed("out/a.csv", NOON.plusSeconds(60)));
        assertThat(files.read("out/a.csv")).contains(new byte[] {1});
        assertThat(files.paths()).containsExactly("out/a.csv");
    }

    @Test
    void aFileThatIsMovedIsWrittenAnew() {
        files.put("out/a.csv", CONTENT);
        now.set(NOON.plusSeconds(60));

        files.move("out/a.csv", "archive/a.csv");

        assertThat(files.list("archive")).containsExactly(new Listed("archive/a.csv", NOON.plusSeconds(60)));
    }

    @Test
    void aMoveMayBreakOffAndLeaveTheFileInBothPlaces() {
        files.put("out/a.csv", CONTENT);
        files.faults().before("move.delete", new IllegalStateException("the process ends"));

        assertThatThrownBy(() -> files.move("out/a.csv", "archive/a.csv")).hasMessage("the process ends");
        assertThat(files.paths()).containsExactly("archive/a.csv", "out/a.csv");
        assertThat(files.read("archive/a.csv")).contains(CONTENT);

        files.move("out/a.csv", "archive/a.csv");
        assertThat(files.paths()).containsExactly("archive/a.csv");
    }

    @Test
    void aFileMayBeWrittenByWhoeverDoesNotLiveToKnow() {
        files.faults().after("create", new IllegalStateException("the process ends"));

        assertThatThrownBy(() -> files.create("in/a.csv", CONTENT)).hasMessage("the process ends");
        assertThat(files.create("in/a.csv", CONTENT)).isFalse();
        assertThat(files.faults().count("create")).isEqualTo(2);
    }
}
