package dev.selvedge.erp.cin7core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Time stamps as Cin7 Core takes and shows them: UTC, whether they say so or not (cin7-core.md A1, "Dates").
final class Cin7Times {

    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Cin7Times() {}

    /// Down to the millisecond before, so that nothing is asked for too late.
    static String asked(Instant instant) {
        return ASKED.format(instant);
    }

    /// Date-only fields go as midnight without a zone.
    static String day(LocalDate day) {
        return day + "T00:00:00";
    }

    static Optional<LocalDate> readDay(@Nullable String text) {
        return read(text).map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /// Whatever the digits of the fraction; empty for what is no time stamp.
    static Optional<Instant> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : LocalDateTime.from(read).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
