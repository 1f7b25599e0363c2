package dev.selvedge.local.simulator.mirakl;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// CSV as Mirakl reads and writes it: UTF-8, quotes doubled within quotes (RFC 4180). Rows may differ in length.
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    static List<List<String>> read(byte[] file, CsvDelimiter delimiter) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(file))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (CsvParseException unreadable) {
            throw Problem.invalid("file", "the file is not CSV");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Quotes where they are needed, as in OF54's example.
    static String plain(Stream<List<String>> rows, CsvDelimiter delimiter) {
        return written(rows, delimiter, CsvWriter.builder());
    }

    /// Quotes around every value, as in the example of the offer imports' error report (OF03).
    static String quoted(Stream<List<String>> rows, CsvDelimiter delimiter) {
        return written(rows, delimiter, CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS));
    }

    private static String written(
            Stream<List<String>> rows, CsvDelimiter delimiter, CsvWriter.CsvWriterBuilder builder) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = builder.fieldSeparator(delimiter.character())
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException unreadable) {
            throw Problem.invalid("file", "the file is not UTF-8");
        }
    }
}
