package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.RestSettings.Access;
import dev.selvedge.remote.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// How the interface knows us: one header on every call, or none.
final class RestAccess implements Credentials {

    private static final String AUTHORIZATION = "Authorization";

    private final Access access;
    private final Credentials credentials;
    private final Optional<RestTokens> tokens;

    record Header(String name, String value) {}

    RestAccess(Access access, URI url, Credentials credentials, InstantSource clock) {
        this.access = access;
        this.credentials = credentials;
        this.tokens = access instanceof Access.ClientCredentials client
                ? Optional.of(new RestTokens(client, url, credentials, clock))
                : Optional.empty();
    }

    Optional<RestTokens> tokens() {
        return tokens;
    }

    Optional<Header> header() {
        return switch (access) {
            case Access.None() -> Optional.empty();
            case Access.Basic() -> Optional.of(new Header(AUTHORIZATION, basic(part("user"), part("password"))));
            case Access.Bearer() -> Optional.of(bearer(part("token")));
            case Access.ApiKeyHeader(String name) -> Optional.of(new Header(name, part("key")));
            case Access.ClientCredentials _ -> tokens.flatMap(RestTokens::held).map(RestAccess::bearer);
        };
    }

    private static Header bearer(String token) {
        return new Header(AUTHORIZATION, "Bearer " + token);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String part(String name) {
        return credentials.part(name);
    }

    /// A token may have been taken back before its time; what it was had with may still be good.
    @Override
    public void refused() {
        tokens.ifPresentOrElse(RestTokens::forget, credentials::refused);
    }
}
