package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.testkit.InMemoryDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportsTest {

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final CsvReports reports = new CsvReports(documents);

    @Test
    void aReportIsACsvFileAmongTheDocuments() {
        String where = reports.keep("stock-unlisted", List.of("SKU", "why"), List.of(List.of("RUG,90", "“größer”")));

        assertThat(where).isEqualTo("reports/stock-unlisted.csv");
        assertThat(text(where)).isEqualTo("SKU,why\r\n\"RUG,90\",“größer”\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+44 20", "-2", "@SUM(A1)", "\tx", "\rx"})
    void whatASpreadsheetWouldTakeForAFormulaBeginsWithAnApostrophe(String cell) {
        assertThat(kept(cell).replace("\"", "")).isEqualTo("SKU\r\n'" + cell + "\r\n");
    }

    @Test
    void aColumnsNameIsNoFormulaEither() {
        String where = reports.keep("stock-refused", List.of("=A1"), List.of());

        assertThat(text(where)).isEqualTo("'=A1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", "RUG-90", "a+b", "me@example.com", "'quoted"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(kept(cell)).isEqualTo("SKU\r\n" + cell + "\r\n");
    }

    private String kept(String cell) {
        return text(reports.keep("stock-refused", List.of("SKU"), List.of(List.of(cell))));
    }

    private String text(String where) {
        return new String(documents.get(where).orElseThrow(), StandardCharsets.UTF_8);
    }
}
