package dev.selvedge.local.simulator.bluecherry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// CSV files as this account reads and writes them: commas, quotes where needed, lines ending in CR LF.
final class CsvFiles {

    /// A file's rows under the layout that it turned out to have.
    record Table(List<String> columns, List<Row> rows) {}

    private final BlueCherrySettings.Text text;

    CsvFiles(BlueCherrySettings.Text text) {
        this.text = text;
    }

    /// Each row's cells in the order of the columns; what a row lacks is empty.
    String write(List<String> columns, Stream<Map<String, String>> rows) {
        StringWriter written = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(written)) {
            if (text.header()) {
                writer.writeRecord(columns.stream().map(this::spelt).toList());
            }
            rows.forEach(row -> writer.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    /// The layout is the one whose columns the header names, in order; without a header, the one of that width.
    ///
    /// @throws Unreadable when it is none of them, or any row is not as wide
    Table read(byte[] file, List<List<String>> layouts) {
        List<CsvRecord> records = records(file);
        if (records.isEmpty()) {
            throw new Unreadable(1, "the file is empty");
        }
        List<String> first = records.getFirst().getFields();
        List<String> columns = layouts.stream()
                .filter(layout -> text.header() ? first.equals(spelt(layout)) : first.size() == layout.size())
                .findFirst()
                .orElseThrow(() -> new Unreadable(1, "these columns are not known: " + first));
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : text.header() ? records.subList(1, records.size()) : records) {
            rows.add(row(record, columns));
        }
        return new Table(columns, rows);
    }

    private static Row row(CsvRecord record, List<String> columns) {
        if (record.getFieldCount() != columns.size()) {
            throw new Unreadable(
                    record.getStartingLineNumber(), record.getFieldCount() + " fields in place of " + columns.size());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            fields.put(columns.get(index), record.getField(index));
        }
        return new Row(record.getStartingLineNumber(), fields);
    }

    private List<CsvRecord> records(byte[] file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(decoded(file))) {
            return reader.stream().toList();
        } catch (CsvParseException unreadable) {
            throw new Unreadable(1, "the file is not CSV");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String decoded(byte[] file) {
        try {
            return text.charset().newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException unreadable) {
            throw new Unreadable(1, "the file is not " + text.charset());
        }
    }

    private List<String> spelt(List<String> columns) {
        return columns.stream().map(this::spelt).toList();
    }

    private String spelt(String column) {
        return text.renamed().getOrDefault(column, column);
    }
}
