package dev.selvedge.erp.bluecherry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as texts of one length, which come in the sequence of time.
final class Stamp {

    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Stamp() {}

    static String of(Instant at) {
        return FIXED.format(at);
    }

    static Instant read(String stamp) {
        return Instant.parse(stamp);
    }
}
