package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/// Days and times as this account writes them.
final class Dates {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final DateTimeFormatter days;
    private final ZoneId zone;

    Dates(BlueCherrySettings settings) {
        this.days = DateTimeFormatter.ofPattern(settings.text().datePattern(), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        this.zone = settings.schedule().zone();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    String written(LocalDate day) {
        return days.format(day);
    }

    boolean isDay(String text) {
        try {
            return written(LocalDate.parse(text, days)).equals(text);
        } catch (DateTimeParseException not) {
            return false;
        }
    }

    /// As in file names (bluecherry.md B3): `yyyyMMddHHmmss`, by the account's clock.
    String stamp(Instant instant) {
        return STAMP.format(instant.atZone(zone));
    }

    /// `yyMMdd`, `yyyyMMdd`, `HHmm` and their like, by the account's clock.
    String x12(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(instant.atZone(zone));
    }

    /// An X12 day as this account would write it in CSV.
    String fromX12(String day) {
        try {
            return days.format(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException not) {
            return day;
        }
    }
}
