package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The envelope of every list (cin7-core.md A1, "Pagination"): `Total` counts records, the limit is not echoed.
/// A limit above 1000 is taken as 1000 and a page below 1 as 1; the document does not say.
final class Pages {

    private Pages() {}

    /// One page of a list; only its rows are written.
    static <T> Answer of(Call call, String listKey, List<T> all, Function<T, ? extends JsonNode> row) {
        int page = Math.max(1, number(call, "Page", 1));
        int limit = Math.clamp(number(call, "Limit", 100), 1, 1000);
        ObjectNode envelope = Json.object().put("Total", all.size()).put("Page", page);
        envelope.set(
                listKey,
                Json.array(all.stream().skip((page - 1L) * limit).limit(limit).map(row)));
        return Json.answer(envelope);
    }

    private static int number(Call call, String name, int otherwise) {
        String text = eitherCase(call, name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw Refused.because(ErrorModel.invalid(name + " must be a number."));
        }
    }

    private static @Nullable String eitherCase(Call call, String name) {
        String upper = call.parameter(name);
        return upper == null ? call.parameter(name.toLowerCase(Locale.ROOT)) : upper;
    }
}
