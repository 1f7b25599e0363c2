package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.erp.bluecherry.RestSettings.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Lists that come in pages, counted from 1.
final class RestLists {

    private final RestCalls calls;
    private final Lists settings;

    RestLists(RestCalls calls, Lists settings) {
        this.calls = calls;
        this.settings = settings;
    }

    /// A page.
    ///
    /// @param total how many there are on all pages, if it says so
    private record Page(List<JsonNode> items, OptionalInt total) {}

    /// Everything that the list has.
    ///
    /// @param parameters by their documented names
    List<JsonNode> all(String path, Map<String, String> parameters) {
        return from(path, parameters, page(path, parameters, 1));
    }

    /// Everything that the list has, unless its first page already says that nobody wants it.
    ///
    /// @return empty if it is not wanted
    List<JsonNode> allIf(String path, Map<String, String> parameters, Wanted wanted) {
        Page first = page(path, parameters, 1);
        return first.items().isEmpty() || !wanted.by(first.items().getFirst())
                ? List.of()
                : from(path, parameters, first);
    }

    /// Whether a list is wanted whose first member is this.
    interface Wanted {
        boolean by(JsonNode first);
    }

    /// @throws Unavailable if it changed meanwhile, so that something may be there twice or not at all
    private List<JsonNode> from(String path, Map<String, String> parameters, Page first) {
        List<JsonNode> all = new ArrayList<>(first.items());
        Page last = first;
        for (int number = 2; isMore(last, all.size()); number++) {
            last = page(path, parameters, number);
            if (!last.total().equals(first.total())
                    || (last.total().isPresent() && last.items().isEmpty())) {
                throw new Unavailable(BlueCherryBooks.SYSTEM, "GET " + path + " changed while it was read");
            }
            all.addAll(last.items());
        }
        return all;
    }

    private boolean isMore(Page last, int read) {
        return last.total().isPresent()
                ? read < last.total().getAsInt()
                : last.items().size() >= settings.pageSize();
    }

    private Page page(String path, Map<String, String> parameters, int number) {
        Map<String, String> asked = new HashMap<>();
        parameters.forEach((name, value) -> asked.put(named(name), value));
        asked.put(named("page"), String.valueOf(number));
        asked.put(named("pageSize"), String.valueOf(settings.pageSize()));
        JsonNode answer = calls.read(path, asked);
        JsonNode items = answer.at(settings.items());
        if (!items.isArray()) {
            throw RestFailures.malformed("GET " + path + " was answered without a list at '" + settings.items() + "'");
        }
        List<JsonNode> all = new ArrayList<>();
        items.forEach(all::add);
        JsonNode total = settings.total().isEmpty() ? MissingNode.getInstance() : answer.at(settings.total());
        return new Page(all, total.isInt() ? OptionalInt.of(total.intValue()) : OptionalInt.empty());
    }

    private String named(String documented) {
        return settings.renamed().getOrDefault(documented, documented);
    }
}
