package dev.selvedge.erp.bluecherry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;

/// How texts and dates are written (bluecherry.md B3, Files).
///
/// @param charset UTF-8 or Windows-1252
/// @param datePattern US dates, or ISO
/// @param zone of the account's clock, in which its dates and the times in file names are
/// @param header whether the first row of a CSV file names the columns
/// @param renamed what this account calls a column, by its documented name; the others keep theirs
public record TextSettings(
        Charset charset, String datePattern, ZoneId zone, boolean header, Map<String, String> renamed) {

    public TextSettings {
        renamed = Map.copyOf(renamed);
    }

    public static TextSettings documented() {
        return new TextSettings(StandardCharsets.UTF_8, "MM/dd/uuuu", ZoneId.of("Europe/London"), true, Map.of());
    }
}
