package dev.selvedge.erp.bluecherry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as X12 writes them, `20260302`, and as rows hold them, `2026-03-02`.
final class X12Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private X12Dates() {}

    static String written(String day) {
        return DAY.format(LocalDate.parse(day));
    }

    static String read(Segment segment, int element) {
        return day(segment, element).toString();
    }

    /// @param time `HHmm`, `HHmmss` or that with hundredths; without one, the day's beginning
    static Instant instant(Segment segment, int day, int time, ZoneId zone) {
        String clock = segment.at(time).isEmpty() ? "0000" : segment.at(time);
        String pattern = clock.length() == 4 ? "HHmm" : "HHmmss";
        try {
            LocalTime at = LocalTime.parse(
                    clock.substring(0, pattern.length()), DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            return day(segment, day).atTime(at).atZone(zone).toInstant();
        } catch (DateTimeException | IndexOutOfBoundsException not) {
            throw segment.because(clock + " is no time");
        }
    }

    private static LocalDate day(Segment segment, int element) {
        try {
            return LocalDate.parse(segment.at(element), DAY);
        } catch (DateTimeException not) {
            throw segment.because(segment.at(element) + " is no day");
        }
    }
}
