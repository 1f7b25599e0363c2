package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Passes calls on to a service as they came, and its answers back.
final class Passage implements AutoCloseable {

    /// What belongs to one connection, and is not passed on.
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @Override
    public void close() {
        client.close();
    }

    Answer on(URI service, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(pathAndQuery(call)))
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            return Answer.text(502, service + " does not answer: " + failure.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Answer.text(502, "the laptop cloud closes");
        }
    }

    /// As it was sent: a call has it decoded.
    private static String pathAndQuery(Call call) {
        try {
            String path = new URI(null, null, call.path(), null).toASCIIString();
            return call.query().isEmpty() ? path : path + "?" + query(call.query());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String query(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name) && !name.equals("date")) {
                headers.put(name, values.getFirst());
            }
        });
        return new Answer(response.statusCode(), headers, response.body());
    }
}
