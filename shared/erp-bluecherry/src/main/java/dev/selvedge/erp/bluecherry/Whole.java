package dev.selvedge.erp.bluecherry;

import java.math.BigDecimal;
import java.util.OptionalInt;

/// Numbers of pieces, as BlueCherry writes them.
final class Whole {

    private Whole() {}

    /// Empty if the text is no whole number of pieces, nought or more; `2.00` is one.
    static OptionalInt of(String text) {
        try {
            int pieces = new BigDecimal(text.strip()).intValueExact();
            return pieces < 0 ? OptionalInt.empty() : OptionalInt.of(pieces);
        } catch (ArithmeticException | NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
