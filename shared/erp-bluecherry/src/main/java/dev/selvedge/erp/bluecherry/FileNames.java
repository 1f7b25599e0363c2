package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What files are called (bluecherry.md B3, Files): ours by the business fact, so that a retry writes the same name.
final class FileNames {

    private static final String STAMP = "stamp";
    private static final String PLAIN = "[A-Za-z0-9-]";

    private final String prefix;
    private final ZoneId zone;
    private final DateTimeFormatter stamps;
    private final Map<FileKind, Pattern> patterns = new EnumMap<>(FileKind.class);

    /// A file of BlueCherry's and what it is about.
    record Named(FileKind kind, FileName name) {}

    FileNames(FolderSettings settings, ZoneId zone) {
        NameSettings names = settings.names();
        this.prefix = settings.prefix();
        this.zone = zone;
        this.stamps = DateTimeFormatter.ofPattern(names.stamp(), Locale.ROOT);
        patterns.put(FileKind.ANSWERS, Pattern.compile(names.answers()));
        patterns.put(FileKind.SHIPMENTS, Pattern.compile(names.shipments()));
        patterns.put(FileKind.STOCK, Pattern.compile(names.stock()));
        patterns.put(FileKind.INVOICES, Pattern.compile(names.invoices()));
        patterns.put(FileKind.RECEIPTS, Pattern.compile(names.receipts()));
    }

    /// Of a file of ours: `JLM_ORD_20260302090000_C1-A.csv`.
    String of(Outgoing what, String extension) {
        String attempt = what.attempt() == 1 ? "" : "-" + what.attempt();
        String fact = safe(what.fact());
        return switch (what.kind()) {
            case ORDER -> name("ORD", what.at(), fact + attempt, extension);
            case CANCELLATION -> name("ORD", what.at(), fact + attempt + "-C", extension);
            case CASH_RECEIPTS -> name("FIN", what.at(), fact + "-R" + attempt, extension);
            case JOURNAL -> name("FIN", what.at(), fact + "-J" + attempt, extension);
            case RECEIPT -> name("ACK", what.at(), fact + attempt, extension);
        };
    }

    /// Empty if nothing of BlueCherry's is called so.
    Optional<Named> read(String name) {
        for (Map.Entry<FileKind, Pattern> each : patterns.entrySet()) {
            Matcher matcher = each.getValue().matcher(name);
            if (matcher.matches()) {
                return Optional.of(new Named(each.getKey(), new FileName(name, stamp(matcher))));
            }
        }
        return Optional.empty();
    }

    private String name(String code, Instant at, String fact, String extension) {
        return prefix + "_" + code + "_" + stamps.format(at.atZone(zone)) + "_" + fact + "." + extension;
    }

    /// Where a clock that is put back shows a time twice, the first of them.
    private Optional<Instant> stamp(Matcher matcher) {
        if (!matcher.namedGroups().containsKey(STAMP) || matcher.group(STAMP) == null) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(matcher.group(STAMP), stamps);
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /// Letters, digits and hyphens stay; of any other character its code, so that two facts never share a name.
    private static String safe(String fact) {
        StringBuilder safe = new StringBuilder();
        fact.chars()
                .forEach(each -> safe.append(
                        Character.toString(each).matches(PLAIN)
                                ? Character.toString(each)
                                : String.format(Locale.ROOT, ".%04X", each)));
        return safe.toString();
    }
}
