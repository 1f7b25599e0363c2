package dev.selvedge.erp.bluecherry;

import java.util.OptionalInt;

/// A file that says nothing that could be believed: not one row of it is taken.
final class Unreadable extends RuntimeException {

    private final OptionalInt line;

    Unreadable(String why) {
        super(why, null, false, false);
        this.line = OptionalInt.empty();
    }

    /// @param line counted from 1
    Unreadable(int line, String why) {
        super(why, null, false, false);
        this.line = OptionalInt.of(line);
    }

    OptionalInt line() {
        return line;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
