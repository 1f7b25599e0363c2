package dev.selvedge.erp.bluecherry;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes an interchange of one group of one set by StAEDI, held against the same schemas as what is read.
final class X12Writer {

    private final X12Settings settings;
    private final Charset charset;
    private final ZoneId zone;

    X12Writer(X12Settings settings, TextSettings texts) {
        this.settings = settings;
        this.charset = texts.charset();
        this.zone = texts.zone();
    }

    /// @param body of [plain][X12Text] texts
    /// @param control of the interchange and of the group
    /// @param at the time in both headers
    byte[] write(X12Set set, List<Segment> body, long control, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EDIStreamWriter writer = writer(out)) {
            writer.startInterchange();
            write(writer, interchange(control, at));
            write(writer, group(set, control, at));
            write(writer, Segment.of("ST", set.type(), "0001"));
            writer.setTransactionSchema(set.schema());
            for (Segment segment : body) {
                write(writer, segment);
            }
            write(writer, Segment.of("SE", Integer.toString(body.size() + 2), "0001"));
            write(writer, Segment.of("GE", "1", Long.toString(control)));
            write(writer, Segment.of("IEA", "1", number(control)));
            writer.endInterchange();
        } catch (EDIStreamException wrong) {
            throw new IllegalStateException("an X12 " + set.type() + " of ours is wrong: " + wrong.getMessage(), wrong);
        }
        return out.toString(StandardCharsets.UTF_8).getBytes(charset);
    }

    private EDIStreamWriter writer(ByteArrayOutputStream out) throws EDIStreamException {
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(Delimiters.DATA_ELEMENT, settings.separators().element());
        factory.setProperty(Delimiters.COMPONENT_ELEMENT, settings.separators().component());
        factory.setProperty(Delimiters.SEGMENT, settings.separators().segment());
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        EDIStreamWriter writer = factory.createEDIStreamWriter(out, "UTF-8");
        writer.setControlSchema(X12Set.envelope());
        return writer;
    }

    private Segment interchange(long control, Instant at) {
        return Segment.of(
                "ISA",
                "00",
                padded("", 10),
                "00",
                padded("", 10),
                settings.senderQualifier(),
                padded(settings.sender(), 15),
                settings.receiverQualifier(),
                padded(settings.receiver(), 15),
                time(at, "uuMMdd"),
                time(at, "HHmm"),
                "U",
                X12Set.INTERCHANGE_VERSION,
                number(control),
                "0",
                settings.test() ? "T" : "P",
                String.valueOf(settings.separators().component()));
    }

    private Segment group(X12Set set, long control, Instant at) {
        return Segment.of(
                "GS",
                set.group(),
                settings.sender(),
                settings.receiver(),
                time(at, "uuuuMMdd"),
                time(at, "HHmm"),
                Long.toString(control),
                "X",
                settings.version());
    }

    private static void write(EDIStreamWriter writer, Segment segment) throws EDIStreamException {
        writer.writeStartSegment(segment.id());
        for (String element : segment.elements().subList(1, segment.elements().size())) {
            writer.writeElement(element);
        }
        writer.writeEndSegment();
    }

    private String time(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at.atZone(zone));
    }

    private static String number(long control) {
        return String.format(Locale.ROOT, "%09d", control);
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
