package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.remote.AnswerFilter;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Calls BlueCherry's REST interface: within its budget, as whom it knows, and never to where it redirects.
final class RestCalls {

    private final RestSettings settings;
    private final RestAccess access;
    private final RestApi api;
    private final RestApi open;
    private final Remote remote;
    private final Allowance allowance;

    RestCalls(RestSettings settings, Credentials credentials, Remote remote, InstantSource clock) {
        this.settings = settings;
        this.access = new RestAccess(settings.access(), settings.url(), credentials, clock);
        this.remote = remote;
        this.allowance = new Allowance(
                "bluecherry", settings.pace().callEvery(), settings.pace().patience());
        ClientRequestFilter known = request ->
                access.header().ifPresent(header -> request.getHeaders().putSingle(header.name(), header.value()));
        this.api = builder()
                .register(known)
                .register(new AnswerFilter(new RestFailures(settings.bodies().words()), access))
                .build(RestApi.class);
        this.open = builder()
                .register(new AnswerFilter(new RestFailures(settings.bodies().words()), access))
                .build(RestApi.class);
    }

    private QuarkusRestClientBuilder builder() {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.pace().connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.pace().readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false);
    }

    /// @param path with a slash before it
    JsonNode read(String path, Map<String, String> parameters) {
        return known(() -> {
            byte[] answer = remote.read("GET " + path, () -> api.get(address(path), parameters));
            return json("GET " + path, answer)
                    .orElseThrow(() -> RestFailures.malformed("GET " + path + " was answered with nothing"));
        });
    }

    /// @param key the same of the same business fact, by which one that comes twice is known
    /// @return what it says, if it says anything
    Optional<JsonNode> write(String path, String key, JsonNode body) {
        return known(() -> {
            byte[] answer = remote.write("POST " + path, () -> api.post(address(path), key, Json.write(body)));
            return json("POST " + path, answer);
        });
    }

    /// A token that is refused before its time is fetched once more: nothing was done for it.
    private <T> T known(Supplier<T> call) {
        boolean fresh = letIn();
        remote.spend(allowance);
        try {
            return call.get();
        } catch (Unauthorised refused) {
            if (fresh || access.tokens().isEmpty()) {
                throw refused;
            }
        }
        letIn();
        remote.spend(allowance);
        return call.get();
    }

    /// @return whether a token was fetched for it
    private boolean letIn() {
        Optional<RestTokens> needed =
                access.tokens().filter(tokens -> tokens.held().isEmpty());
        needed.ifPresent(tokens -> {
            remote.spend(allowance);
            tokens.fetch(open, remote);
        });
        return needed.isPresent();
    }

    private static Optional<JsonNode> json(String operation, byte[] answer) {
        try {
            return answer.length == 0 ? Optional.empty() : Optional.of(Json.read(answer));
        } catch (IOException half) {
            throw RestFailures.malformed(operation + " was answered with half a document");
        }
    }

    private URI address(String path) {
        return URI.create(settings.url() + path);
    }
}
