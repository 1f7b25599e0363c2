package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/// As much of Amazon SNS as our functions use, in memory: standard topics that are made and published to.
///
/// Nobody subscribes and signatures are not checked; what was published is kept, to be looked at.
public final class SnsEmulator implements AutoCloseable {

    /// What was published.
    ///
    /// @param subject blank if it had none
    public record Notification(String subject, String message) {}

    private final SnsTopics topics = new SnsTopics();
    private final LocalServer server = LocalServer.start("SNS", this::handle);

    private SnsEmulator() {}

    public static SnsEmulator start() {
        return new SnsEmulator();
    }

    public URI address() {
        return server.address();
    }

    /// Makes a topic without a client; its ARN.
    public String createTopic(String name) {
        return topics.create(name);
    }

    /// What was published to a topic, oldest first.
    public List<Notification> messages(String topicArn) {
        return topics.published(topicArn);
    }

    /// A new client; whoever asks for it closes it.
    public SnsClient client(ExecutionInterceptor... interceptors) {
        return SnsClient.builder()
                .endpointOverride(address())
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
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            SnsTopics.Answer answer = topics.answer(fields(form));
            byte[] body = answer.xml().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> (field + "=").split("=", 3))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
