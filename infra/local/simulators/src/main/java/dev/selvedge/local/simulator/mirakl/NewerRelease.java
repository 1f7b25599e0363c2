package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
        customer(order.path("customer"));
        order.path("order_lines").forEach(NewerRelease::line);
    }

    private static void customer(JsonNode customer) {
        if (customer instanceof ObjectNode known) {
            known.put("x_loyalty_tier", "GOLD");
        }
    }

    private static void line(JsonNode line) {
        if (line instanceof ObjectNode known) {
            known.putObject("x_gift").put("wrapped", true);
            known.path("taxes").forEach(tax -> ((ObjectNode) tax).put("tax_calculation_rule", "X_PER_PIECE"));
        }
    }
}
