package dev.selvedge.local.simulator.cin7core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a text meets a filter of a list. A filter that is missing or empty lets everything through; the document does
/// not say what an empty one does.
final class Filters {

    private Filters() {}

    /// Any case.
    static boolean contains(String text, @Nullable String filter) {
        return filter == null || lower(text).contains(lower(filter));
    }

    /// Any case.
    static boolean startsWith(String text, @Nullable String filter) {
        return filter == null || lower(text).startsWith(lower(filter));
    }

    static boolean equal(String text, @Nullable String filter) {
        return filter == null || filter.isEmpty() || text.equals(filter);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
