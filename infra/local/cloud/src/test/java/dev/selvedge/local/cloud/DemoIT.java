package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(360)
class DemoIT {

    @TempDir
    Path folder;

    /// BlueCherry's batches let orders and stock wait longer.
    @ParameterizedTest
    @CsvSource({"cin7, csv, 200", "bluecherry, csv, 300", "bluecherry, x12, 300", "bluecherry, rest, 300"})
    void twentyOrdersTheStockAndTheParcelsComeToTheirEndAndTheReportSaysSo(String erp, String format, int atMost)
            throws Exception {
        Path report = folder.resolve("report.json");

        int status = Main.commandLine()
                .execute(
                        "--repository",
                        Packaged.REPOSITORY.toString(),
                        "demo",
                        "--erp=" + erp,
                        "--format=" + format,
                        "--orders=20",
                        "--speed=60",
                        "--at-most=" + atMost,
                        "--report=" + report);

        JsonNode root = new ObjectMapper().readTree(report.toFile());
        assertThat(status).isZero();
        assertThat(root.fieldNames())
                .toIterable()
                .containsExactly("orders", "stock", "dispatch", "settlement", "holds", "seconds");
        assertThat(root.path("orders").fieldNames())
                .toIterable()
                .containsExactly("captured", "accepted", "placed", "held", "withdrawn", "deferred", "doubled", "lost");
        assertThat(root.at("/orders/captured").asInt()).isEqualTo(20);
        assertThat(root.at("/orders/doubled").asInt()).isZero();
        assertThat(root.at("/orders/lost").asInt()).isZero();
        assertThat(root.path("stock").fieldNames())
                .toIterable()
                .containsExactly("scanned", "published", "held", "oversold", "driftFound");
        assertThat(root.at("/stock/scanned").asInt()).isGreaterThan(40);
        assertThat(root.at("/stock/published").asInt()).isGreaterThan(40);
        assertThat(root.at("/stock/oversold").asInt()).isZero();
        assertThat(root.at("/stock/driftFound").asInt()).isEqualTo(1);
        assertThat(root.path("dispatch").fieldNames())
                .toIterable()
                .containsExactly("shipped", "confirmed", "held", "confirmedTwice", "lateWithoutAlert");
        assertThat(root.at("/dispatch/shipped").asInt()).isGreaterThan(5);
        assertThat(root.at("/dispatch/confirmed").asInt()
                        + root.at("/dispatch/held").asInt())
                .isEqualTo(root.at("/dispatch/shipped").asInt());
        assertThat(root.at("/dispatch/confirmed").asInt()).isGreaterThan(4);
        assertThat(root.at("/dispatch/confirmedTwice").asInt()).isZero();
        assertThat(root.at("/dispatch/lateWithoutAlert").asInt()).isZero();
        assertThat(root.path("settlement"))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"remittances\": 2, \"posted\": 1, \"held\": 1, \"penniesAdrift\": 0}"));
        assertThat(root.path("holds")).isNotEmpty().allMatch(JsonNode::isInt);
        assertThat(root.path("seconds").isInt()).isTrue();
    }
}
