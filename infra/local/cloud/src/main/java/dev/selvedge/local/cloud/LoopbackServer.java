package dev.selvedge.local.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A small HTTP server on 127.0.0.1 and a free port, a virtual thread for each request.
final class LoopbackServer implements AutoCloseable {

    static {
        // An answer in two small packets would otherwise wait 40 ms for its second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Call, Answer> answers;

    private LoopbackServer(HttpServer server, Function<Call, Answer> answers) {
        this.server = server;
        this.answers = answers;
    }

    static LoopbackServer start(Function<Call, Answer> answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoopbackServer started = new LoopbackServer(server, answers);
            server.setExecutor(started.threads);
            server.createContext("/", started::handle);
            server.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1", failure);
        }
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://" + hostAndPort());
    }

    /// Stops to listen and interrupts those who still wait for an answer.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            send(exchange, answers.apply(call));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
