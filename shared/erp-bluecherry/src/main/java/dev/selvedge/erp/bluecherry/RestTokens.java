package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.erp.bluecherry.RestSettings.Access.ClientCredentials;
import dev.selvedge.erp.bluecherry.RestSettings.Sends;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The token with which we are let in (RFC 6749, 4.4): kept until shortly before it expires, or until it is refused.
final class RestTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ClientCredentials access;
    private final URI address;
    private final Credentials credentials;
    private final InstantSource clock;
    private Optional<Token> held = Optional.empty();

    private record Token(String text, Instant until) {}

    /// @param url of the interface, from which a path of its own is resolved
    RestTokens(ClientCredentials access, URI url, Credentials credentials, InstantSource clock) {
        this.access = access;
        this.address = access.token().isAbsolute()
                ? access.token()
                : URI.create(url + access.token().toString());
        this.credentials = credentials;
        this.clock = clock;
    }

    /// The token, if there is one that is still good.
    synchronized Optional<String> held() {
        return held.filter(token -> clock.instant().isBefore(token.until())).map(Token::text);
    }

    synchronized void forget() {
        held = Optional.empty();
    }

    /// Asks for a token.
    ///
    /// @throws Unauthorised if it is refused: RFC 6749, 5.2, has 400 and 401 for it
    void fetch(RestApi api, Remote remote) {
        try {
            keep(remote.read(
                    operation(), () -> api.token(address, authorization().orElse(null), form())));
        } catch (Refused | Unauthorised refused) {
            credentials.refused();
            throw new Unauthorised(refused.system(), operation() + " was refused: check the client's id and secret");
        }
    }

    private synchronized void keep(byte[] answer) {
        try {
            JsonNode token = Json.read(answer);
            String text = token.path("access_token").asText("");
            if (text.isEmpty()) {
                throw RestFailures.malformed(operation() + " was answered without a token");
            }
            held = Optional.of(new Token(text, until(token.path("expires_in"))));
        } catch (IOException unreadable) {
            throw RestFailures.malformed(operation() + " was answered with something unreadable");
        }
    }

    private String operation() {
        return "POST " + address.getPath();
    }

    /// How long it lives is only recommended to be said (RFC 6749, 5.1).
    private Instant until(JsonNode seconds) {
        if (!seconds.isNumber()) {
            return Instant.MAX;
        }
        Duration lives = Duration.ofSeconds(seconds.asLong());
        Duration half = lives.dividedBy(2);
        return clock.instant().plus(lives).minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
    }

    private Optional<String> authorization() {
        return access.sends() == Sends.BASIC
                ? Optional.of(RestAccess.basic(
                        encoded(credentials.part("clientId")), encoded(credentials.part("clientSecret"))))
                : Optional.empty();
    }

    private byte[] form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        access.scope().ifPresent(scope -> form.put("scope", scope));
        if (access.sends() == Sends.FORM) {
            form.put("client_id", credentials.part("clientId"));
            form.put("client_secret", credentials.part("clientSecret"));
        }
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
