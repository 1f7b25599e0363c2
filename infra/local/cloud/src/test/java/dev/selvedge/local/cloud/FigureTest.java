package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {

    @TempDir
    Path folder;

    @Test
    void theMedianOfAnOddNumberIsTheMiddle() {
        assertThat(new Figure("a", "ms", List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(new Figure("a", "ms", List.of(9.0, 1.0, 4.0, 2.0)).median()).isEqualTo(3.0);
    }

    @Test
    void whatWasNeverMeasuredIsNoFigure() {
        assertThatThrownBy(() -> new Figure("a", "ms", List.of())).hasMessage("a was never measured");
    }

    @Test
    void theTableShowsMedianMinimumAndMaximum() {
        BenchReport report = new BenchReport(List.of(new Figure("a.b", "ms", List.of(9.0, 1.0, 2.5))));

        assertThat(report.table(0.5, 2))
                .containsPattern("a\\.b +ms +2\\.50 +1 +9 +3\\n")
                .endsWith("This machine: 2 processors, load average 0.50.\n");
    }

    @Test
    void theCostsOfStockAreSharedAmongTheSkusThatChanged() {
        BenchReport report = new BenchReport(List.of(
                new Figure("stockPush.100k.10pct.storeRequests", "requests", List.of(150.0)),
                new Figure("stockPush.100k.10pct.cpuSeconds", "s", List.of(9.0))));

        assertThat(report.table(0, 2))
                .contains("Each of 10,000 changed SKUs: 0.01500 store requests, 0.900 ms of computing.")
                .doesNotContain("Each of 1,000 changed");
    }

    @Test
    void theFileIsOneFlatObjectOfMedians() throws Exception {
        Path file = folder.resolve("bench.json");

        new BenchReport(List.of(new Figure("a.b", "ms", List.of(1.0)), new Figure("c", "s", List.of(2.0, 3.0))))
                .write(file);

        assertThat(new ObjectMapper().readTree(file.toFile()))
                .isEqualTo(new ObjectMapper().readTree("{\"a.b\": 1.0, \"c\": 2.5}"));
    }
}
