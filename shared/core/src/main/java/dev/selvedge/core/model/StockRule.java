package dev.selvedge.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much of what is there is not for sale at John Lewis, and how much is shown at most.
///
/// Written as people write it: `5` keeps five pieces back, `10%` a tenth of what is there, rounded up; `max 20` shows
/// no more than twenty; `5 max 20` does both.
///
/// @param pieces kept back whatever is there
/// @param percent kept back of what is there, 0 to 100
/// @param most what is shown at most
public record StockRule(int pieces, BigDecimal percent, OptionalInt most) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Everything is for sale.
    public static final StockRule NONE = new StockRule(0, BigDecimal.ZERO, OptionalInt.empty());

    private static final Pattern SPELLING = Pattern.compile(
            "(?:(?<pieces>\\d{1,9})|(?<percent>\\d{1,3}(?:\\.\\d{1,4})?)%)?(?: ?max (?<most>\\d{1,9}))?");

    public StockRule {
        if (pieces < 0 || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a buffer is 0 pieces or more, or 0 to 100 percent");
        }
    }

    /// @throws IllegalArgumentException with the reason, for a person, if this is no rule
    public static StockRule parse(String text) {
        Matcher rule = SPELLING.matcher(text.strip());
        if (text.isBlank() || !rule.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no stock rule: write 5, 10%, max 20, or two of them as in 5 max 20");
        }
        return new StockRule(
                rule.group("pieces") == null ? 0 : Integer.parseInt(rule.group("pieces")),
                rule.group("percent") == null ? BigDecimal.ZERO : new BigDecimal(rule.group("percent")),
                rule.group("most") == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(rule.group("most"))));
    }

    /// How many whole pieces may be shown.
    ///
    /// @param available what the ERP can sell; fractions of a piece are not for sale
    /// @param sold what customers have bought and the ERP does not know yet
    public int sellable(BigDecimal available, int sold) {
        BigDecimal free = available.subtract(BigDecimal.valueOf(sold));
        BigDecimal rest = free.subtract(keptBack(free)).setScale(0, RoundingMode.FLOOR);
        int shown = rest.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
        return Math.min(shown, most.orElse(Integer.MAX_VALUE));
    }

    private BigDecimal keptBack(BigDecimal free) {
        return free.multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .max(BigDecimal.ZERO)
                .add(BigDecimal.valueOf(pieces));
    }
}
