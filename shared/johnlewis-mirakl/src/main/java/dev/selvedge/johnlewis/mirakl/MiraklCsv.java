package dev.selvedge.johnlewis.mirakl;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// CSV as Mirakl writes it in its examples: UTF-8, quotes doubled within quotes, lines that end with a line feed.
final class MiraklCsv {

    private static final int USUAL_LINE = 32;

    /// A line, and the names of its columns.
    record Row(List<String> header, CsvRecord line) {

        /// @param column one of those that the file must have
        String named(String column) {
            return at(header.indexOf(column));
        }

        /// Empty where the line is shorter.
        String at(int index) {
            return index < line.getFieldCount() ? line.getField(index) : "";
        }

        /// Where the line stands in its file, counted from 1.
        long number() {
            return line.getStartingLineNumber();
        }
    }

    private MiraklCsv() {}

    /// With quotes around every value.
    static byte[] write(char delimiter, List<String> header, int lines, Stream<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(USUAL_LINE * (lines + 2));
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.LF)
                .build(file, UTF_8)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /// What each line after the header becomes.
    ///
    /// @throws Malformed if this is no CSV, or lacks one of the columns that it must have
    static <T> List<T> read(byte[] file, List<String> columns, Function<Row, T> reading) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter(file))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(file), UTF_8)) {
            return read(reader.iterator(), columns, reading);
        } catch (CsvParseException unreadable) {
            throw new Malformed(MiraklFailures.SYSTEM, "a file is no CSV");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> List<T> read(Iterator<CsvRecord> lines, List<String> columns, Function<Row, T> reading) {
        List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
        if (!header.containsAll(columns)) {
            throw new Malformed(MiraklFailures.SYSTEM, "a file lacks one of the columns " + columns);
        }
        List<T> read = new ArrayList<>();
        lines.forEachRemaining(line -> read.add(reading.apply(new Row(header, line))));
        return read;
    }

    /// No column that we ask for has a semicolon in its name.
    private static char delimiter(byte[] file) {
        for (byte each : file) {
            if (each == ';') {
                return ';';
            }
            if (each == '\n' || each == '\r') {
                return ',';
            }
        }
        return ',';
    }
}
