package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// OR04: the shop writes its own reference on orders, each for itself: one that cannot be updated carries its `errors`
/// in an answer of 200. Eco-contributions are not simulated.
final class OrderUpdates {

    private static final int MOST_ORDERS = 100;
    private static final String REFERENCE = "order_reference_for_seller";

    private final OrderBook orders;

    OrderUpdates(OrderBook orders) {
        this.orders = orders;
    }

    Answer update(JsonNode body, Instant now) {
        JsonNode asked = body.path("orders");
        if (!asked.isArray()) {
            throw Problem.invalid("orders", "orders is required");
        }
        if (asked.size() > MOST_ORDERS) {
            throw Problem.invalid("orders", "Too many orders given");
        }
        List<ObjectNode> updated = new ArrayList<>();
        asked.forEach(one -> updated.add(updated(one, now)));
        ObjectNode answer = Wire.object();
        answer.set("updated_orders", Wire.array(updated, one -> one));
        return Answer.json(200, Wire.write(answer));
    }

    private ObjectNode updated(JsonNode asked, Instant now) {
        ObjectNode element =
                Wire.object().put("order_id", asked.path("order_id").textValue());
        try {
            ObjectNode done = apply(asked, now);
            element.putArray("errors");
            return element.set("updated", done);
        } catch (Problem problem) {
            element.putArray("errors").add(problem.element());
            return element.putNull("updated");
        }
    }

    /// "Unspecified fields will not be updated"; null removes the reference; it "may not be blank".
    private ObjectNode apply(JsonNode asked, Instant now) {
        Order order = orders.find(asked.path("order_id").asText())
                .orElseThrow(() -> new Problem(404, "ORDER_NOT_FOUND", "order_id", "the order does not exist"));
        JsonNode reference = asked.path("references").path(REFERENCE);
        ObjectNode done = Wire.object();
        if (reference.isMissingNode()) {
            return done;
        }
        if (!reference.isNull() && (!reference.isTextual() || reference.asText().isBlank())) {
            throw Problem.invalid("references." + REFERENCE, "may not be blank");
        }
        order.refer(reference.textValue(), now);
        done.putObject("references").put(REFERENCE, order.sellerReference());
        return done;
    }
}
