package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.testkit.InMemoryDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportsTest {

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final CsvReports reports = new CsvReports(documents);

    @Test
    void aReportIsACsvFileAmongTheDocuments() {
        String where = reports.keep("stock-unlisted", List.of("SKU", "why"), List.of(List.of("RUG,90", "“größer”")));

        assertThat(where).isEqualTo("reports/stock-unlisted.csv");
        assertThat(text(where)).isEqualTo("SKU,why\r\n\"RUG,90\",“größer”\r\n");
    }

    @Test
    void noCellOfAReportIsAFormula() {
        String where = reports.keep("stock-refused", List.of("=A1"), List.of(List.of("=cmd|' /C calc'!A0")));

        assertThat(text(where)).isEqualTo("'=A1\r\n'=cmd|' /C calc'!A0\r\n");
    }

    private String text(String where) {
        return new String(documents.get(where).orElseThrow(), StandardCharsets.UTF_8);
    }
}
