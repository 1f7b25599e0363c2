package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Instant;
import java.util.Optional;

/// ST01: makes shipments, each for itself: one that cannot be made is told in `shipment_errors` in an answer of 201.
///
/// The same shipment sent twice makes two, as long as there are pieces left: the document has no key by which to tell a
/// repetition. Warehouses and additional information are not simulated.
final class ShipmentCreation {

    private final Ledgers ledgers;
    private final ShippingRules rules;
    private final TrackingReader tracking;
    private final ContentsReader contents;

    ShipmentCreation(Ledgers ledgers, ShippingRules rules, TrackingReader tracking, ContentsReader contents) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.tracking = tracking;
        this.contents = contents;
    }

    Answer create(JsonNode body, Instant now) {
        ObjectNode answer = Wire.object();
        ArrayNode errors = answer.putArray("shipment_errors");
        ArrayNode success = answer.putArray("shipment_success");
        for (JsonNode asked : Elements.of(body)) {
            try {
                success.add(ShipmentJson.of(created(asked, now).view()));
            } catch (Problem problem) {
                errors.addObject()
                        .put("message", problem.getMessage())
                        .put("order_id", Elements.text(asked, "order_id"));
            }
        }
        return Answer.json(201, Wire.write(answer));
    }

    private Shipment created(JsonNode asked, Instant now) {
        String orderId = Elements.text(asked, "order_id");
        Order order = ledgers.orders().find(orderId).orElseThrow(() -> ShippingRules.noOrder(orderId));
        ShippingRules.mustBeShipping(order);
        Optional<Tracking> told = told(asked.path("tracking"));
        boolean shipped = asked.path("shipped").asBoolean();
        if (shipped) {
            rules.mustBeTracked(order, told.orElse(Tracking.NONE));
        }
        Shipment made = ledgers.shipments().add(order, contents.read(order, asked), now);
        told.ifPresent(tracked -> made.track(tracked, now));
        order.pack(made, now);
        if (shipped) {
            ledgers.orders().confirming(order, now);
            order.send(made, now);
        }
        return made;
    }

    private Optional<Tracking> told(JsonNode json) {
        return json.isEmpty() ? Optional.empty() : Optional.of(tracking.read(json, "tracking_url"));
    }
}
