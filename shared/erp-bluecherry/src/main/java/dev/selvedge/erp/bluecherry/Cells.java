package dev.selvedge.erp.bluecherry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/// What stands in a cell of a CSV file, where it must be something.
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,14}(\\.[0-9]{1,5})?");
    private static final Pattern PIECES = Pattern.compile("([0-9]{1,9})(\\.0{1,5})?");

    private final DateTimeFormatter days;
    private final String pattern;

    Cells(TextSettings settings) {
        this.pattern = settings.datePattern();
        this.days = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    String text(Row row, String column) {
        String text = row.of(column);
        if (text.isBlank()) {
            throw new Unreadable(row.line(), column + " is empty");
        }
        return text;
    }

    /// @return the day as ISO writes it
    String day(Row row, String column) {
        try {
            return LocalDate.parse(row.of(column), days).toString();
        } catch (DateTimeParseException none) {
            throw new Unreadable(row.line(), column + " '" + row.of(column) + "' is no day like " + pattern);
        }
    }

    /// @param day as ISO writes it; empty if there is none
    String writtenDay(String day) {
        return day.isEmpty() ? "" : days.format(LocalDate.parse(day));
    }

    /// How many pieces: a whole number, which some accounts write with decimals.
    String pieces(Row row, String column) {
        var matcher = PIECES.matcher(row.of(column));
        if (!matcher.matches()) {
            throw new Unreadable(row.line(), column + " '" + row.of(column) + "' is no number of pieces");
        }
        return matcher.group(1);
    }

    BigDecimal number(Row row, String column) {
        if (!NUMBER.matcher(row.of(column)).matches()) {
            throw new Unreadable(row.line(), column + " '" + row.of(column) + "' is no number");
        }
        return new BigDecimal(row.of(column));
    }
}
