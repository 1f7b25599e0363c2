package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.johnlewis.mirakl.MiraklMapping.UnreadableOrder;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder;

/// Reads the orders of OR11 one by one, so that one that makes no sense does not stop the others.
final class MiraklOrderReader {

    private final MiraklMapping mapping;
    private final ObjectMapper json = MiraklApi.exact(new ObjectMapper());

    MiraklOrderReader(MiraklSettings settings) {
        this.mapping = new MiraklMapping(settings.customerOrderNumber());
    }

    /// @param position in the list: the name of an order that has none
    OrderReading read(JsonNode wire, int position) {
        if (!wire.isObject()) {
            return unreadable(wire, position, "it is no object");
        }
        try {
            return new OrderReading.Readable(mapping.order(json.treeToValue(wire, MiraklOrder.class)));
        } catch (UnreadableOrder unreadable) {
            return unreadable(wire, position, String.valueOf(unreadable.getMessage()));
        } catch (JsonProcessingException unreadable) {
            return unreadable(wire, position, "a field has the wrong type");
        }
    }

    private static OrderReading unreadable(JsonNode wire, int position, String why) {
        String id = wire.path("order_id").asText("");
        return new OrderReading.Unreadable(id.isBlank() ? "at position " + position : id, why, wire.toString());
    }
}
