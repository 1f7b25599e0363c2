package dev.selvedge.infrastructure.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// A number and the arithmetic by which a reader can find it again.
///
/// @param shown `43,200 min ÷ 5 min`, say
record Quantity(BigDecimal value, String shown) {

    static Quantity of(BigDecimal value, String unit) {
        return new Quantity(value, number(value) + " " + unit);
    }

    /// With commas between thousands, and no more than four digits behind the point.
    static String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
