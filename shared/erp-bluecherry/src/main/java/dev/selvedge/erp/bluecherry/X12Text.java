package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.X12Settings.Separators;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/// What may stand in an element.
///
/// X12 has no escape: a text cannot hold a separator, nor a control character such as a line break. Its basic
/// character set is capitals, digits and some signs; small letters are of the extended set, and all else, accents
/// among it, is for the partners to agree upon: here, the character set of the account. So what the account's
/// character set lacks becomes its base letter, or a question mark where it has none, and then a separator or a
/// control character becomes a blank.
final class X12Text {

    private final Separators separators;
    private final Charset charset;

    X12Text(Separators separators, Charset charset) {
        this.separators = separators;
        this.charset = charset;
    }

    /// A row whose fields can all stand in elements.
    Row plain(Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.fields().forEach((column, text) -> fields.put(column, plain(text)));
        return new Row(row.line(), fields);
    }

    String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        known(text).codePoints().forEach(point -> plain.appendCodePoint(stays(point) ? point : ' '));
        return plain.toString().strip();
    }

    private String known(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder known = new StringBuilder(text.length());
        text.codePoints().forEach(point -> known.append(known(encoder, Character.toString(point))));
        return known.toString();
    }

    private static String known(CharsetEncoder encoder, String character) {
        if (encoder.canEncode(character)) {
            return character;
        }
        String base = Normalizer.normalize(character, Normalizer.Form.NFD).substring(0, 1);
        return encoder.canEncode(base) ? base : "?";
    }

    private boolean stays(int point) {
        return !Character.isISOControl(point)
                && point != separators.element()
                && point != separators.component()
                && point != separators.segment();
    }
}
