package dev.selvedge.local.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request as a vendor sees it. Header names are lower case; query values are decoded.
public record Call(
        String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers, byte[] body) {

    /// A call as it arrives on the wire, its query string still encoded.
    public static Call of(
            String method, String path, @Nullable String rawQuery, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> lowerCase = new LinkedHashMap<>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new Call(method, path, queryOf(rawQuery), lowerCase, body);
    }

    /// The first value of a query parameter, or null.
    public @Nullable String parameter(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.getFirst();
    }

    /// The first value of a header, or null.
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.getFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// `POST /sale`, the name under which faults are planned and calls are counted.
    public String operation() {
        return method + " " + path;
    }

    private static Map<String, List<String>> queryOf(@Nullable String rawQuery) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return query;
        }
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
