package dev.selvedge.erp.bluecherry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Instants as texts whose sequence is that of time, down to the millisecond.
final class Moments {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    static String text(Instant instant) {
        return TEXT.format(instant);
    }

    /// This instant, or the first that a text can say after the earlier one.
    static Instant later(Instant now, Instant earlier) {
        Instant next = earlier.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        Instant rounded = now.truncatedTo(ChronoUnit.MILLIS);
        return rounded.isBefore(next) ? next : rounded;
    }
}
