package dev.selvedge.core.model;

import java.util.OptionalInt;

/// What may be asked of a text before it travels.
public final class Text {

    private Text() {}

    /// Refuses a text that is blank.
    public static void requirePresent(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank " + what);
        }
    }

    /// Where a text first carries a control character, which no label or warehouse screen can show.
    public static OptionalInt controlCharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
