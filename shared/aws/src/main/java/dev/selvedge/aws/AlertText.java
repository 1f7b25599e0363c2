package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;

/// A text that has to fit: cut at a line's end, with a last line that says how many are missing.
final class AlertText {

    private AlertText() {}

    /// @param limit in bytes of UTF-8; there is room for a line of our own in it
    static String within(int limit, String text) {
        if (bytes(text) <= limit) {
            return text;
        }
        String told = text.stripTrailing();
        return bytes(told) <= limit ? told : cut(limit, List.of(told.split("\n", -1)));
    }

    private static String cut(int limit, List<String> lines) {
        int room = limit - bytes(missing(lines.size()));
        StringBuilder kept = new StringBuilder();
        int whole = 0;
        while (bytes(lines.get(whole)) < room) {
            room -= bytes(lines.get(whole)) + 1;
            kept.append(lines.get(whole)).append('\n');
            whole++;
        }
        if (whole == 0) {
            kept.append(beginning(room - 1, lines.getFirst())).append('\n');
        }
        return kept + missing(lines.size() - whole);
    }

    /// A line that alone is too long counts as missing, and still its beginning is worth reading.
    private static CharSequence beginning(int room, String line) {
        CharBuffer characters = CharBuffer.wrap(line);
        UTF_8.newEncoder().encode(characters, ByteBuffer.allocate(room), true);
        return characters.flip();
    }

    private static String missing(int lines) {
        return "(too long for one message; lines missing: " + lines + ")";
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
