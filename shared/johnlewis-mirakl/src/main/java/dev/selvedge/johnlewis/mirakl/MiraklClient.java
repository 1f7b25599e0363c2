package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.remote.AnswerFilter;
import dev.selvedge.remote.Credentials;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Makes the typed clients: the raw API key in `Authorization`, without a scheme (john-lewis.md 2B.1), no redirects.
public final class MiraklClient {

    private MiraklClient() {}

    /// The partner's name in messages and failures.
    public static String system() {
        return MiraklFailures.SYSTEM;
    }

    /// @param credentials with the part `apiKey`
    public static MiraklApi connect(MiraklSettings settings, Credentials credentials) {
        return connect(settings, credentials, Set.of(), MiraklApi.class);
    }

    /// As [#connect].
    public static MiraklFiles files(MiraklSettings settings, Credentials credentials) {
        return connect(settings, credentials, Set.of("text/csv", "application/octet-stream"), MiraklFiles.class);
    }

    private static <T> T connect(MiraklSettings settings, Credentials credentials, Set<String> files, Class<T> api) {
        ClientRequestFilter key =
                request -> request.getHeaders().putSingle("Authorization", credentials.part("apiKey"));
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .register(key)
                .register(new AnswerFilter(new MiraklFailures(files), credentials))
                .build(api);
    }
}
