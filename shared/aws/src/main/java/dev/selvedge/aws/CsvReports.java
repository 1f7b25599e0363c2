package dev.selvedge.aws;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reports as CSV files among the documents: UTF-8, their columns named in the first line.
///
/// What stands in them comes from the ERP and from John Lewis. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe, so that it stays a text.
public final class CsvReports implements Reports {

    /// By the [list of OWASP](https://owasp.org/www-community/attacks/CSV_Injection).
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final Documents documents;

    public CsvReports(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String keep(String name, List<String> columns, List<List<String>> rows) {
        String document = "reports/" + name + ".csv";
        documents.put(document, csv(columns, rows));
        return document;
    }

    private static byte[] csv(List<String> columns, List<List<String>> rows) {
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
        return cells.stream().map(CsvReports::harmless).toList();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
