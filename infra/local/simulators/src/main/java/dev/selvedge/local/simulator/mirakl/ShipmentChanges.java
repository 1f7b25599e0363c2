package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Instant;
import java.util.function.Consumer;

/// ST06, ST23 and ST24: delete, track and ship shipments, each for itself: one that cannot be changed is told in
/// `shipment_errors` in an answer of 200. The document's example of ST06 calls the two lists otherwise than its schema;
/// the schema is followed.
final class ShipmentChanges {

    private final Ledgers ledgers;
    private final ShippingRules rules;
    private final TrackingReader tracking;

    ShipmentChanges(Ledgers ledgers, ShippingRules rules, TrackingReader tracking) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.tracking = tracking;
    }

    Answer delete(JsonNode body, Instant now) {
        return each(body, asked -> {
            Shipment shipment = open(asked, "deleted");
            shipment.order().remove(shipment, now);
            ledgers.shipments().remove(shipment);
        });
    }

    /// In which states tracking may be told is not said; our reading is in all but CANCELED.
    Answer track(JsonNode body, Instant now) {
        return each(body, asked -> {
            Shipment shipment = find(asked);
            if (shipment.state() == ShipmentState.CANCELED) {
                throw Problem.invalid("id", "Shipment with id '" + shipment.id() + "' is canceled.");
            }
            shipment.track(tracking.read(asked.path("tracking"), "tracking_url"), now);
        });
    }

    Answer ship(JsonNode body, Instant now) {
        return each(body, asked -> {
            Shipment shipment = open(asked, "shipped");
            rules.mustBeTracked(shipment.order(), shipment.tracking());
            ledgers.orders().confirming(shipment.order(), now);
            shipment.order().send(shipment, now);
        });
    }

    private static Answer each(JsonNode body, Consumer<JsonNode> change) {
        ObjectNode answer = Wire.object();
        ArrayNode errors = answer.putArray("shipment_errors");
        ArrayNode success = answer.putArray("shipment_success");
        for (JsonNode asked : Elements.of(body)) {
            String id = Elements.text(asked, "id");
            try {
                change.accept(asked);
                success.addObject().put("id", id);
            } catch (Problem problem) {
                errors.addObject().put("id", id).put("message", problem.getMessage());
            }
        }
        return Answer.json(200, Wire.write(answer));
    }

    /// The words are those of the example of ST06; that ST24 says "shipped" in the place of "deleted" is a guess.
    private Shipment open(JsonNode asked, String what) {
        Shipment shipment = find(asked);
        if (!shipment.open()) {
            throw Problem.invalid(
                    "id",
                    "Shipment with id '" + shipment.id() + "' is not in SHIPPING status and cannot be " + what + ".");
        }
        return shipment;
    }

    private Shipment find(JsonNode asked) {
        String id = Elements.text(asked, "id");
        return ledgers.shipments()
                .find(id)
                .orElseThrow(() -> Problem.invalid("id", "No shipment with id '" + id + "'."));
    }
}
