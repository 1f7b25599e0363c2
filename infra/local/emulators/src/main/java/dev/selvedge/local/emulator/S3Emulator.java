package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// As much of Amazon S3 as our functions use, in memory: buckets and their lists, and whole objects put, copied, read,
/// looked at and deleted.
///
/// Buckets are found in the path of the address. Signatures are not checked, nothing expires, objects have one version.
public final class S3Emulator implements AutoCloseable {

    private final S3Store store = new S3Store();
    private final LocalServer server = LocalServer.start("S3", this::handle);

    private final InstantSource clock;

    private S3Emulator(InstantSource clock) {
        this.clock = clock;
    }

    /// @param clock by which objects are dated
    public static S3Emulator start(InstantSource clock) {
        return new S3Emulator(clock);
    }

    public URI address() {
        return server.address();
    }

    /// Makes a bucket without a client.
    public void createBucket(String name) {
        store.create(name);
    }

    /// A new client; whoever asks for it closes it.
    public S3Client client(ExecutionInterceptor... interceptors) {
        return S3Client.builder()
                .endpointOverride(address())
                .forcePathStyle(true)
                .region(Region.of(FakeAccount.REGION))
                .credentialsProvider(FakeAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(some -> some.executionInterceptors(List.of(interceptors)))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            S3Answer answer = answer(exchange, body);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(answer.body().length));
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private S3Answer answer(HttpExchange exchange, byte[] body) {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        try {
            return path.length == 1 || path[1].isEmpty()
                    ? bucket(exchange, path[0])
                    : object(exchange, path[0], path[1], body);
        } catch (S3Answer.Refusal refusal) {
            return refusal.answer();
        }
    }

    private S3Answer bucket(HttpExchange exchange, String bucket) {
        return switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                store.create(bucket);
                yield S3Answer.empty(200);
            }
            case "GET" ->
                store.list(S3Listing.of(
                        bucket, String.valueOf(exchange.getRequestURI().getRawQuery())));
            default -> throw notEmulated(exchange);
        };
    }

    private S3Answer object(HttpExchange exchange, String bucket, String key, byte[] body) {
        if (exchange.getRequestURI().getRawQuery() instanceof String query && !query.startsWith("x-id=")) {
            throw notEmulated(exchange);
        }
        return switch (exchange.getRequestMethod()) {
            case "PUT" -> put(exchange, bucket, key, body);
            case "GET", "HEAD" -> store.get(bucket, key).answer();
            case "DELETE" -> store.delete(bucket, key);
            default -> throw notEmulated(exchange);
        };
    }

    private S3Answer put(HttpExchange exchange, String bucket, String key, byte[] body) {
        Headers sent = exchange.getRequestHeaders();
        if (sent.keySet().stream().anyMatch(S3Emulator::isUnknownCondition)) {
            throw notEmulated(exchange);
        }
        String source = sent.getFirst("x-amz-copy-source");
        String condition = sent.getFirst("If-None-Match");
        if (source != null && condition == null) {
            return copy(source, bucket, key);
        }
        if (source != null || !(condition == null || condition.equals("*"))) {
            throw notEmulated(exchange);
        }
        S3Object object = S3Object.of(sent, body, clock.instant());
        return condition == null ? store.put(bucket, key, object) : store.putNew(bucket, key, object);
    }

    private static boolean isUnknownCondition(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("if-match") || name.startsWith("x-amz-copy-source-");
    }

    /// The source is the bucket and the key, percent-encoded ("CopyObject", S3 API Reference).
    private S3Answer copy(String source, String bucket, String key) {
        String[] from = URLDecoder.decode(source.replace("+", "%2B"), UTF_8)
                .replaceFirst("^/", "")
                .split("/", 2);
        return store.copy(from[0], from[1], bucket, key, clock.instant());
    }

    private static S3Answer.Refusal notEmulated(HttpExchange exchange) {
        return new S3Answer.Refusal(
                501, "NotImplemented", exchange.getRequestMethod() + " " + exchange.getRequestURI());
    }
}
