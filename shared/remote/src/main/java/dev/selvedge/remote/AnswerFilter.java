package dev.selvedge.remote;

import dev.selvedge.core.port.RemoteFailure;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets no answer through to the typed client that its vendor's [Classifier] does not believe.
public final class AnswerFilter implements ClientResponseFilter {

    private final Classifier classifier;
    private final Credentials credentials;

    public AnswerFilter(Classifier classifier, Credentials credentials) {
        this.classifier = classifier;
        this.credentials = credentials;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        if (response.getHeaders() == null || response.getStatus() == 0) {
            return; // the connection failed, and the client says so itself
        }
        String operation = request.getMethod() + " " + request.getUri().getPath();
        Answer answer = answer(response);
        Optional<RemoteFailure> failure = classifier.failure(operation, answer);
        if (failure.isPresent()) {
            if (failure.get() instanceof RemoteFailure.Unauthorised) {
                credentials.refused();
            }
            throw failure.get();
        }
        response.setEntityStream(new ByteArrayInputStream(answer.body()));
    }

    private static Answer answer(ClientResponseContext response) throws IOException {
        @Nullable InputStream stream = response.hasEntity() ? response.getEntityStream() : null;
        byte[] body = stream == null ? new byte[0] : stream.readAllBytes();
        @Nullable String contentType = response.getHeaderString("Content-Type");
        return new Answer(response.getStatus(), contentType == null ? "" : contentType, retryAfter(response), body);
    }

    private static Optional<Duration> retryAfter(ClientResponseContext response) {
        @Nullable String seconds = response.getHeaderString("Retry-After");
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
