package dev.selvedge.local.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a vendor sends back.
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer json(int status, String body) {
        return of(status, "application/json;charset=UTF-8", body);
    }

    public static Answer html(int status, String body) {
        return of(status, "text/html;charset=UTF-8", body);
    }

    public static Answer text(int status, String body) {
        return of(status, "text/plain;charset=UTF-8", body);
    }

    public static Answer csv(String body) {
        return of(200, "text/csv;charset=UTF-8", body);
    }

    /// An answer without a body, such as 204.
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /// The same answer with one more header.
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }
}
