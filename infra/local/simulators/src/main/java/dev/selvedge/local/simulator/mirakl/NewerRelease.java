package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/// What a later release of Mirakl does to OR11 without asking anybody: fields and values that the document of today
/// does not know (john-lewis.md 2B.1 "Evolution").
final class NewerRelease {

    private NewerRelease() {}

    static ObjectNode of(ObjectNode body) {
        body.put("x_page_id", "7d1f");
        body.path("orders").forEach(order -> order((ObjectNode) order));
        return body;
    }

    private static void order(ObjectNode order) {
        order.putObject("x_sustainability").put("score", 4.5).putArray("labels").add("recycled");
        order.put("payment_workflow", "X_PAY_IN_THREE");
        ifObject(order.path("customer"), customer -> customer.put("x_loyalty_tier", "GOLD"));
        order.path("order_lines").forEach(line -> ifObject(line, NewerRelease::line));
    }

    private static void line(ObjectNode line) {
        line.putObject("x_gift").put("wrapped", true);
        line.path("taxes").forEach(tax -> ifObject(tax, known -> known.put("tax_calculation_rule", "X_PER_PIECE")));
    }

    /// An odd order may hold anything in the place of an object.
    private static void ifObject(JsonNode json, Consumer<ObjectNode> change) {
        if (json instanceof ObjectNode object) {
            change.accept(object);
        }
    }
}
