package dev.selvedge.erp.bluecherry;

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
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// CSV as an account writes and reads it: commas, quotes where they are needed, every line ended.
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TextSettings settings;

    CsvTable(TextSettings settings) {
        this.settings = settings;
    }

    /// One line for each row. A line break within a field would be a second line to a reader that splits lines before
    /// it looks at quotes: it becomes a blank.
    byte[] write(List<String> columns, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            if (settings.header()) {
                writer.writeRecord(columns.stream().map(this::spelt).toList());
            }
            rows.forEach(row -> writer.writeRecord(columns.stream()
                    .map(column -> oneLine(row.getOrDefault(column, "")))
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return encoded(text.toString());
    }

    /// The rows by the documented names of their columns.
    ///
    /// @throws Unreadable unless it has exactly these columns
    List<Row> read(byte[] content, List<String> columns) {
        return read(content, columns, false);
    }

    /// Of a file whose documented columns others may follow.
    List<Row> readBeginning(byte[] content, List<String> columns) {
        return read(content, columns, true);
    }

    private List<Row> read(byte[] content, List<String> columns, boolean more) {
        List<CsvRecord> records = records(whole(decoded(content)));
        if (!settings.header()) {
            return rows(records, columns);
        }
        List<String> header = records.getFirst().getFields();
        checkHeader(header, columns.stream().map(this::spelt).toList(), more);
        List<String> all = new ArrayList<>(columns);
        all.addAll(header.subList(columns.size(), header.size()));
        return rows(records.subList(1, records.size()), all);
    }

    private static void checkHeader(List<String> header, List<String> expected, boolean more) {
        if (header.equals(expected)
                || (more
                        && header.size() > expected.size()
                        && header.subList(0, expected.size()).equals(expected))) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>(expected);
        header.forEach(missing::remove);
        Set<String> strange = new LinkedHashSet<>(header);
        expected.forEach(strange::remove);
        throw new Unreadable(
                1,
                missing.isEmpty() && strange.isEmpty()
                        ? "its columns stand in another sequence than " + expected
                        : "it has not the columns that it should have: missing " + missing + ", not known " + strange);
    }

    private static List<Row> rows(List<CsvRecord> records, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records) {
            rows.add(row(each, columns));
        }
        return rows;
    }

    private static Row row(CsvRecord line, List<String> columns) {
        int number = (int) line.getStartingLineNumber();
        if (line.getFieldCount() != columns.size()) {
            throw new Unreadable(number, line.getFieldCount() + " fields in place of " + columns.size());
        }
        Map<String, String> fields = new HashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            fields.put(columns.get(index), line.getField(index));
        }
        return new Row(number, fields);
    }

    private String decoded(byte[] content) {
        String text;
        try {
            text = settings.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new Unreadable(1, "it is not written in " + settings.charset());
        }
        // UTF-16 is valid in many charsets, and full of these.
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(1, "it is not written in " + settings.charset());
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String whole(String text) {
        if (text.isBlank()) {
            throw new Unreadable(1, "it is empty");
        }
        if (!text.endsWith("\n")) {
            throw new Unreadable(lines(text), "it ends within a line: it is half-written");
        }
        return text;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count() + 1;
    }

    private static List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException notCsv) {
            int before = records.isEmpty() ? 0 : (int) records.getLast().getStartingLineNumber();
            throw new Unreadable(before + 1, "it is no CSV from here on");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        checkClosed(records.getLast());
        return records;
    }

    /// A quote that is never closed takes the end of the file, and with it every line before that, into its field.
    private static void checkClosed(CsvRecord last) {
        if (last.getFields().getLast().endsWith("\n")) {
            throw new Unreadable((int) last.getStartingLineNumber(), "a quote is never closed");
        }
    }

    private String spelt(String column) {
        return settings.renamed().getOrDefault(column, column);
    }

    private static String oneLine(String field) {
        return field.replaceAll("\\R", " ");
    }

    /// A letter that the charset lacks loses its accents, and is a question mark if it is lacking still: an order is
    /// not kept back for the spelling of a street.
    private byte[] encoded(String text) {
        CharsetEncoder encoder = settings.charset().newEncoder();
        StringBuilder known = new StringBuilder();
        Normalizer.normalize(text, Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> known.append(
                        encoder.canEncode(each)
                                ? each
                                : Normalizer.normalize(each, Form.NFD).replaceAll("\\p{M}", "")));
        return known.toString().getBytes(settings.charset());
    }
}
