package dev.selvedge.erp.bluecherry;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads an interchange by StAEDI, which holds it against the standard's envelope and our schema of the set. The first
/// thing that is wrong makes all of it unreadable.
final class X12Reader {

    private final X12Settings settings;
    private final Charset charset;

    X12Reader(X12Settings settings, Charset charset) {
        this.settings = settings;
        this.charset = charset;
    }

    /// @param body takes each segment from `ST` to `SE`, of all sets one after the other. What it made of them counts
    /// only if this returns
    Envelope read(X12Set set, byte[] content, Consumer<Segment> body) {
        try (EDIStreamReader reader = EDIInputFactory.newFactory()
                .createEDIStreamReader(new ByteArrayInputStream(text(content)), "UTF-8", X12Set.envelope())) {
            return read(reader, set, new EnvelopeCheck(settings, set, body));
        } catch (EDIStreamException broken) {
            throw broken(broken);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Envelope read(EDIStreamReader reader, X12Set set, EnvelopeCheck check) throws EDIStreamException {
        List<String> elements = new ArrayList<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case START_TRANSACTION -> reader.setTransactionSchema(set.schema());
                case START_SEGMENT -> {
                    elements.clear();
                    elements.add(reader.getText());
                }
                case ELEMENT_DATA -> elements.add(reader.getText());
                case END_SEGMENT ->
                    check.take(new Segment(reader.getLocation().getSegmentPosition(), List.copyOf(elements)));
                case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR ->
                    throw wrong(reader, reader.getErrorType().toString());
                case START_COMPOSITE, END_COMPOSITE, ELEMENT_DATA_BINARY -> throw wrong(reader, "components");
                case START_INTERCHANGE,
                        END_INTERCHANGE,
                        START_GROUP,
                        END_GROUP,
                        END_TRANSACTION,
                        START_LOOP,
                        END_LOOP -> {
                    // The segments themselves say the same.
                }
            }
        }
        return check.envelope();
    }

    /// StAEDI would put a mark in the place of what is not in the character set; we believe no such file.
    private byte[] text(byte[] content) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException not) {
            throw new Unreadable(1, "this is not " + charset);
        }
    }

    private static Unreadable wrong(EDIStreamReader reader, String what) {
        Location at = reader.getLocation();
        String element = at.getElementPosition() > 0 ? "%02d".formatted(at.getElementPosition()) : "";
        return new Unreadable(at.getSegmentPosition(), at.getSegmentTag() + element + ": " + what);
    }

    private static Unreadable broken(EDIStreamException broken) {
        int position = broken.getLocation() == null ? 1 : broken.getLocation().getSegmentPosition();
        return new Unreadable(Math.max(1, position), "the interchange breaks off: " + broken.getMessage());
    }
}
