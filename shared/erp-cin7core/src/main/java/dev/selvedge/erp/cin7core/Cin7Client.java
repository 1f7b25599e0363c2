package dev.selvedge.erp.cin7core;

import dev.selvedge.remote.AnswerFilter;
import dev.selvedge.remote.Credentials;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.concurrent.TimeUnit;

/// Makes the typed client: two key headers on every call, and no redirects, which would carry the keys away
/// (cin7-core.md A1).
public final class Cin7Client {

    private Cin7Client() {}

    /// The partner's name in messages and failures.
    public static String system() {
        return Cin7Failures.SYSTEM;
    }

    /// @param credentials with the parts `accountId` and `applicationKey`
    public static Cin7Api connect(Cin7Settings settings, Credentials credentials) {
        return connect(Cin7Api.class, settings, credentials);
    }

    /// As [#connect(Cin7Settings, Credentials)], for the books.
    public static Cin7BooksApi books(Cin7Settings settings, Credentials credentials) {
        return connect(Cin7BooksApi.class, settings, credentials);
    }

    private static <T> T connect(Class<T> api, Cin7Settings settings, Credentials credentials) {
        ClientRequestFilter keys = request -> {
            request.getHeaders().putSingle("api-auth-accountid", credentials.part("accountId"));
            request.getHeaders().putSingle("api-auth-applicationkey", credentials.part("applicationKey"));
        };
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .register(keys)
                .register(new AnswerFilter(new Cin7Failures(), credentials))
                .build(api);
    }
}
