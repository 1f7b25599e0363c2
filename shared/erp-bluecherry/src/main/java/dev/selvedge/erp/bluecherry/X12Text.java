package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.X12Settings.Separators;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/// What may stand in an element.
///
/// X12 has no escape: a text cannot hold a separator, nor a control character such as a line break. Its basic character
/// set is capitals, digits and some signs; small letters are of the extended set, and all else, accents among it, is for
/// the partners to agree upon: here, the character set of the account. So a separator or a control character becomes a
/// blank, and what the account's character set lacks its base letter, or a question mark where it has none.
final class X12Text {

    private final Separators separators;
    private final Charset charset;

    X12Text(Separators separators, Charset charset) {
        this.separators = separators;
        this.charset = charset;
    }

    String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> plain.appendCodePoint(
                        Character.isISOControl(point) || isSeparator(point) ? ' ' : point));
        return plain.toString().strip();
    }

    /// An interchange as bytes.
    byte[] encoded(String interchange) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(interchange)) {
            return interchange.getBytes(charset);
        }
        StringBuilder known = new StringBuilder(interchange.length());
        interchange.codePoints().forEach(point -> known.append(known(encoder, Character.toString(point))));
        return known.toString().getBytes(charset);
    }

    private static String known(CharsetEncoder encoder, String character) {
        if (encoder.canEncode(character)) {
            return character;
        }
        String base = Normalizer.normalize(character, Normalizer.Form.NFD).substring(0, 1);
        return encoder.canEncode(base) ? base : "?";
    }

    private boolean isSeparator(int point) {
        return point == separators.element() || point == separators.component() || point == separators.segment();
    }
}
