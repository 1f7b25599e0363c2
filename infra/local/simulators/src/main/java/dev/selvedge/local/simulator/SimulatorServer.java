package dev.selvedge.local.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/// Hosts one simulator on 127.0.0.1, on a free port, with its faults and its page.
///
/// `/` is the page that shows the vendor's books and switches; `/_simulator/...` is for the page and for tests;
/// everything else belongs to the vendor.
public final class SimulatorServer implements AutoCloseable {

    static {
        // Two small writes would otherwise wait 40 ms for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String OWN = "/_simulator/";

    private final Simulator simulator;
    private final Faults faults;
    private final Duration lateness;
    private final HttpServer server;
    private final List<BiConsumer<Call, Answer>> observers = new CopyOnWriteArrayList<>();

    private SimulatorServer(Simulator simulator, Faults faults, Duration lateness, HttpServer server) {
        this.simulator = simulator;
        this.faults = faults;
        this.lateness = lateness;
        this.server = server;
    }

    /// Starts to listen.
    ///
    /// @param lateness how long [Fault#ANSWER_LATE] keeps the caller waiting; longer than the caller's timeout
    public static SimulatorServer start(Simulator simulator, Faults faults, Duration lateness) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            SimulatorServer hosted = new SimulatorServer(simulator, faults, lateness, server);
            server.createContext("/", hosted::handle);
            server.start();
            return hosted;
        } catch (IOException failure) {
            throw new UncheckedIOException("the simulator of " + simulator.name() + " cannot listen", failure);
        }
    }

    /// Where the vendor answers, without a slash at its end.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Faults faults() {
        return faults;
    }

    /// Shows every call that the vendor saw, with what it answered, even when that answer was then lost.
    public void observe(BiConsumer<Call, Answer> observer) {
        observers.add(observer);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = Call.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        if (call.path().equals("/")) {
            send(exchange, Answer.html(200, SimulatorPage.of(simulator, faults)));
        } else if (call.path().startsWith(OWN)) {
            send(exchange, own(call));
        } else {
            vendor(exchange, call);
        }
    }

    private void vendor(HttpExchange exchange, Call call) throws IOException {
        Optional<Fault> fault = faults.meet(call);
        if (fault.isEmpty()) {
            send(exchange, answered(call));
            return;
        }
        switch (fault.get()) {
            case THROTTLE -> send(exchange, shown(call, simulator.throttled()));
            case HTML -> send(exchange, shown(call, simulator.webPage()));
            case DOWN -> send(exchange, shown(call, Answer.html(502, "<html><body>Bad Gateway</body></html>")));
            case REDIRECT -> send(exchange, shown(call, Answer.empty(302).with("Location", address() + "/elsewhere")));
            case FORBIDDEN -> send(exchange, shown(call, simulator.forbidden()));
            case ERROR_IN_SUCCESS -> send(exchange, shown(call, simulator.errorInSuccess()));
            case LOSE_REQUEST -> exchange.close();
            case LOSE_ANSWER -> {
                answered(call);
                exchange.close();
            }
            case ANSWER_LATE -> late(exchange, answered(call));
        }
    }

    private Answer answered(Call call) {
        synchronized (simulator) {
            return shown(call, simulator.answer(call));
        }
    }

    private Answer shown(Call call, Answer answer) {
        observers.forEach(observer -> observer.accept(call, answer));
        return answer;
    }

    private void late(HttpExchange exchange, Answer answer) throws IOException {
        try {
            Thread.sleep(lateness);
            send(exchange, answer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private Answer own(Call call) {
        String what = call.path().substring(OWN.length());
        if (call.method().equals("GET") && what.equals("books")) {
            synchronized (simulator) {
                return Answer.json(200, simulator.booksAsJson());
            }
        }
        if (call.method().equals("POST") && what.startsWith("faults/")) {
            return switched(what.substring("faults/".length()), call);
        }
        return Answer.text(404, "only books and faults/NAME?odds=0.5 are here");
    }

    private Answer switched(String name, Call call) {
        try {
            String odds = call.parameter("odds");
            faults.odds(Fault.valueOf(name.toUpperCase(Locale.ROOT)), Double.parseDouble(odds == null ? "1" : odds));
            return Answer.empty(303).with("Location", "/");
        } catch (IllegalArgumentException refused) {
            return Answer.text(400, String.valueOf(refused.getMessage()));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                exchange.getResponseHeaders().set(header.getKey(), header.getValue());
            }
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /// Text made safe to stand in the page.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
