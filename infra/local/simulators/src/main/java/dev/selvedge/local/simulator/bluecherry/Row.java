package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;
import java.util.Map;

/// One row under the documented column names, whether it came as CSV, X12 or JSON.
///
/// @param line where it stands in its file, from 1; for X12 the segment, for JSON the position
record Row(long line, Map<String, String> fields) {

    /// The text, or nothing where there is none.
    String text(String column) {
        return fields.getOrDefault(column, "");
    }

    long whole(String column) {
        return number(column).longValueExact();
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    /// Nought where there is none.
    BigDecimal amount(String column) {
        return text(column).isEmpty() ? BigDecimal.ZERO : number(column);
    }

    /// Whether a number stands there, of which so many decimals count.
    boolean isNumber(String column, int decimals) {
        try {
            return number(column).stripTrailingZeros().scale() <= decimals;
        } catch (NumberFormatException not) {
            return false;
        }
    }
}
