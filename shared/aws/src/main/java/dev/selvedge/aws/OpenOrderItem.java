package dev.selvedge.aws;

import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.textIn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads open orders from their items: each part is JSON, since a SKU may have characters that DynamoDB refuses.
final class OpenOrderItem {

    private final String table;

    OpenOrderItem(String table) {
        this.table = table;
    }

    /// Whether there is more of it than what other flows wrote before.
    static boolean wasSeen(Map<String, AttributeValue> item) {
        return item.containsKey("shown");
    }

    /// @throws IllegalStateException naming the order and the part that cannot be read
    OpenOrder order(Map<String, AttributeValue> item) {
        return new OpenOrder(
                part(item, "shown", ShownOrder.class),
                instantIn(item, "firstSeen"),
                optional(item, "placed", PlacedSale.class),
                optional(item, "sale", ErpSale.class),
                told(item));
    }

    private <T> Optional<T> optional(Map<String, AttributeValue> item, String name, Class<T> type) {
        return item.containsKey(name) ? Optional.of(part(item, name, type)) : Optional.empty();
    }

    private <T> T part(Map<String, AttributeValue> item, String name, Class<T> type) {
        try {
            return Json.read(textIn(item, name), type);
        } catch (Unreadable unreadable) {
            throw failure(item, name, unreadable);
        }
    }

    private List<Told> told(Map<String, AttributeValue> item) {
        if (!item.containsKey("told")) {
            return List.of();
        }
        try {
            List<Told> told = new ArrayList<>();
            for (JsonNode one : Json.parse(textIn(item, "told"))) {
                told.add(Json.read(one, Told.class));
            }
            return told;
        } catch (Unreadable unreadable) {
            throw failure(item, "told", unreadable);
        }
    }

    private IllegalStateException failure(Map<String, AttributeValue> item, String name, Unreadable unreadable) {
        return new IllegalStateException(
                "what is " + name + " of " + textIn(item, "order") + " in " + table + ": " + unreadable.getMessage());
    }
}
