package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a text meets a filter of a list. A filter that is missing or empty lets everything through; the document does
/// not say what an empty one does.
final class Filters {

    private Filters() {}

    /// Refuses a filter that is not simulated, lest it be quietly ignored.
    static void only(Call call, String... known) {
        List<String> all = new ArrayList<>(List.of(known));
        all.addAll(List.of("Page", "page", "Limit", "limit"));
        for (String filter : call.query().keySet()) {
            if (!all.contains(filter)) {
                throw Refused.notSimulated(call.path() + " by " + filter);
            }
        }
    }

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
