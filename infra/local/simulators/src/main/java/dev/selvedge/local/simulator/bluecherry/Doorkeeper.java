package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.bluecherry.Access.ClientCredentials;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lets callers of the REST face in, or not.
final class Doorkeeper {

    private final Access access;
    private final InstantSource clock;
    private final Map<String, Instant> tokens = new HashMap<>();

    Doorkeeper(Access access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    boolean admits(Call call) {
        return switch (access) {
            case Access.None() -> true;
            case Access.Basic(String user, String password) ->
                authorization(call).equals(basic(user, password));
            case Access.Bearer(String token) -> authorization(call).equals("Bearer " + token);
            case Access.ApiKeyHeader(String header, String key) -> key.equals(call.header(header));
            case ClientCredentials _ -> isFresh(authorization(call));
        };
    }

    boolean isForToken(Call call) {
        return access instanceof ClientCredentials credentials
                && call.operation().equals("POST " + credentials.tokenPath());
    }

    /// RFC 6749: 4.4.2 for the form, 5.1 for the token, 5.2 for the refusals.
    Answer token(Call call) {
        if (!(access instanceof ClientCredentials credentials)) {
            return Answer.empty(404);
        }
        Map<String, String> form = form(call.text());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return Json.answer(400, Json.object().put("error", "unsupported_grant_type"));
        }
        boolean byForm = credentials.clientId().equals(form.get("client_id"))
                && credentials.clientSecret().equals(form.get("client_secret"));
        boolean byHeader = authorization(call).equals(basic(credentials.clientId(), credentials.clientSecret()));
        if (!byForm && !byHeader) {
            return Json.answer(401, Json.object().put("error", "invalid_client"));
        }
        String token = "token-" + (tokens.size() + 1);
        tokens.put(token, clock.instant().plus(credentials.lives()));
        return Json.answer(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", credentials.lives().toSeconds()));
    }

    private boolean isFresh(String authorization) {
        Instant until = authorization.startsWith("Bearer ") ? tokens.get(authorization.substring(7)) : null;
        return until != null && clock.instant().isBefore(until);
    }

    private static String authorization(Call call) {
        return Objects.requireNonNullElse(call.header("Authorization"), "");
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : List.of(body.split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
