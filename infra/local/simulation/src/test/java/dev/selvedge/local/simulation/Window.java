package dev.selvedge.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Trace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Sees every call between us and the partners, and remembers which orders John Lewis has shown, and which as to be
/// shipped.
final class Window {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trace trace;
    private final Set<String> shownToShip = ConcurrentHashMap.newKeySet();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();

    Window(Scene scene, Trace trace) {
        this.trace = trace;
        scene.miraklServer().observe(this::mirakl);
        scene.cin7Server().observe(this::cin7);
    }

    boolean wasShownToShip(String order) {
        return shownToShip.contains(order);
    }

    /// Whatever was shown so far has been read by a feed that came to its end.
    void read() {
        read.addAll(shown);
    }

    boolean wasRead(String order) {
        return read.contains(order);
    }

    long calls() {
        return calls.get();
    }

    private void mirakl(Call call, Answer answer) {
        note("Mirakl", call, answer);
        if (call.operation().equals("GET /api/orders") && answer.status() == 200) {
            orders(answer.text()).forEach(this::shown);
        }
    }

    private void cin7(Call call, Answer answer) {
        note("Cin7", call, answer);
    }

    private void note(String partner, Call call, Answer answer) {
        calls.incrementAndGet();
        trace.add("  " + partner + " " + call.operation() + " " + answer.status());
    }

    private void shown(JsonNode order) {
        shown.add(order.path("order_id").asText());
        if (order.path("order_state").asText().equals("SHIPPING")) {
            shownToShip.add(order.path("order_id").asText());
        }
    }

    /// A web page in place of the list shows no orders.
    private static JsonNode orders(String body) {
        try {
            return JSON.readTree(body).path("orders");
        } catch (JsonProcessingException page) {
            return JSON.missingNode();
        }
    }
}
