package dev.selvedge.local.simulator.cin7core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as the vendor writes and reads them (cin7-core.md A1): ISO-8601, meant as UTC.
final class Times {

    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 2, 7, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /// A time stamp with `Z` and two to seven digits of fraction.
    static String stamp(Instant time) {
        return STAMP.format(time);
    }

    /// A date only, written with a midnight and without a zone.
    static String date(Instant time) {
        return date(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    static String date(LocalDate date) {
        return date + "T00:00:00";
    }

    /// The day of a date or a time, or today.
    static LocalDate day(String name, @Nullable String text, Instant otherwise) {
        return LocalDate.ofInstant(text == null ? otherwise : read(name, text), ZoneOffset.UTC);
    }

    /// Reads a date or a time, with or without `Z`.
    static Instant read(String name, String text) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            return local.length() == "2017-11-22".length()
                    ? LocalDate.parse(local).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw Refused.unreadable(name);
        }
    }
}
