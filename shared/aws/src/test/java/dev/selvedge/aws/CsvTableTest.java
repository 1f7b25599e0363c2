package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "+44 20",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\0x",
                "＝1+2",
                "＋1",
                "－2",
                "＠SUM(A1)",
                "=cmd|' /C calc'!A0"
            })
    void whatASpreadsheetWouldTakeForAFormulaBeginsWithAnApostrophe(String cell) {
        assertThat(kept(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "-.5",
                "-5.",
                "--5",
                "-1e5",
                "-1 ",
                "-1,000.00",
                "-2+3",
                "-1\n=A1",
                "-2.5.1",
                "-٣",
                "-RUG",
                "+5",
                "-1%"
            })
    void aCellThatOnlyBeginsAsANumberStaysAText(String cell) {
        assertThat(kept(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "-0.01", "-45.36", "0.00", "12", "-1234567.89"})
    void aDecimalNumberStaysANumber(String cell) {
        assertThat(kept(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", "RUG-90", "a+b", "me@example.com", "'quoted", "", " =1"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(kept(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,=1+1", "a\",\"=1+1", "a\r\n=1+1", "“grün” 🧵"})
    void noCellBeginsAnother(String cell) {
        assertThat(kept(cell)).isEqualTo(cell);
    }

    @Test
    void aColumnsNameIsNoFormulaEither() {
        assertThat(text(CsvTable.of(List.of("=A1"), Stream.of()))).isEqualTo("'=A1\r\n");
    }

    private static String kept(String cell) {
        byte[] csv = CsvTable.of(List.of("before", "cell", "after"), Stream.of(List.of("1", cell, "2")));
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(text(csv)).stream().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().getFields()).hasSize(3).startsWith("1").endsWith("2");
        return rows.getLast().getField(1);
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }
}
