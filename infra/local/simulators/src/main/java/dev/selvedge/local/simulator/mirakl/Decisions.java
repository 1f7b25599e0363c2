package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// OR21: the shop accepts or refuses each line of an order that waits for it. All of it is checked before any of it is
/// done; the document does not say which error comes first when there are several.
final class Decisions {

    private static final String FIELD = "order_lines";

    private final OrderBook orders;
    private final boolean partialAllowed;

    Decisions(OrderBook orders, boolean partialAllowed) {
        this.orders = orders;
        this.partialAllowed = partialAllowed;
    }

    void decide(String orderId, JsonNode body, Instant now) {
        Map<String, Boolean> decisions = read(body.path(FIELD));
        Order order = orders.find(orderId)
                .orElseThrow(() -> new Problem(404, "ORDER_NOT_FOUND", "order_id", "there is no order " + orderId));
        check(order, decisions);
        order.decide(line -> decisions.getOrDefault(line.id(), false), now);
    }

    private void check(Order order, Map<String, Boolean> decisions) {
        if (order.state() != OrderState.WAITING_ACCEPTANCE) {
            throw new Problem(400, "ORDER_INVALID_STATE", "order_id", order.id() + " is " + order.state());
        }
        decisions.keySet().forEach(id -> open(order, id));
        Set<String> missing = new HashSet<>(openLines(order));
        missing.removeAll(decisions.keySet());
        if (!missing.isEmpty()) {
            throw refused("ORDER_LINE_ACCEPTANCE_DECISION_MISSING", "no decision on " + missing);
        }
        if (!partialAllowed && new HashSet<>(decisions.values()).size() > 1) {
            throw refused("ORDER_PARTIAL_ACCEPTANCE_DISABLED", "accept all lines of " + order.id() + " or none");
        }
    }

    /// OR21 speaks of lines "in the WAITING_ACCEPTANCE status"; that a cancelled line takes no decision, and how it is
    /// refused, is our reading.
    private static void open(Order order, String lineId) {
        OrderLine line = order.line(lineId)
                .orElseThrow(() -> refused("ORDER_LINE_NOT_FOUND", order.id() + " has no line " + lineId));
        if (line.state() != OrderState.WAITING_ACCEPTANCE) {
            throw refused("ORDER_INVALID_STATE", lineId + " is " + line.state());
        }
    }

    private static Set<String> openLines(Order order) {
        Set<String> open = new HashSet<>();
        for (OrderLine line : order.lines()) {
            if (line.state() == OrderState.WAITING_ACCEPTANCE) {
                open.add(line.id());
            }
        }
        return open;
    }

    private static Map<String, Boolean> read(JsonNode lines) {
        if (!lines.isArray()) {
            throw refused("VALIDATION_ERROR", "order_lines is required");
        }
        Map<String, Boolean> decisions = new HashMap<>();
        for (JsonNode line : lines) {
            read(line, decisions);
        }
        return decisions;
    }

    private static void read(JsonNode line, Map<String, Boolean> decisions) {
        if (line.isNull()) {
            throw refused("ORDER_LINE_NULL_ELEMENT", "a line is null");
        }
        if (!line.path("id").isTextual() || !line.path("accepted").isBoolean()) {
            throw refused("VALIDATION_ERROR", "each line needs an id and accepted");
        }
        if (decisions.put(line.path("id").asText(), line.path("accepted").asBoolean()) != null) {
            throw refused(
                    "ORDER_LINE_DUPLICATE_ID",
                    "two decisions on " + line.path("id").asText());
        }
    }

    private static Problem refused(String code, String message) {
        return new Problem(400, code, FIELD, message);
    }
}
