package dev.selvedge.aws;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A table as CSV for a spreadsheet: UTF-8, its columns named in the first line.
///
/// What stands in it comes from the ERP and from John Lewis. A cell that a spreadsheet would take for a formula begins
/// with an apostrophe, so that it stays a text. A decimal number is none, even below zero: it stays a number.
final class CsvTable {

    /// By the [list of OWASP](https://owasp.org/www-community/attacks/CSV_Injection), and the null character of its
    /// [verification standard](https://github.com/OWASP/ASVS).
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private CsvTable() {}

    static byte[] of(List<String> columns, Stream<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(harmless(columns));
            rows.forEach(row -> csv.writeRecord(harmless(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(CsvTable::harmless).toList();
    }

    private static String harmless(String cell) {
        return beginsAFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static boolean beginsAFormula(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
