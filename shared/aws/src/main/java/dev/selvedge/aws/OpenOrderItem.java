package dev.selvedge.aws;

import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads open orders from their items: each part is JSON, since a SKU may have characters that DynamoDB refuses.
final class OpenOrderItem {

    /// Before the name of a payout: the attribute that holds what it pays.
    static final String PAID = "paid/";

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
                list(item, "told", Told.class),
                paid(item));
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

    private Map<String, List<Paid>> paid(Map<String, AttributeValue> item) {
        return item.keySet().stream()
                .filter(name -> name.startsWith(PAID))
                .collect(Collectors.toUnmodifiableMap(
                        name -> name.substring(PAID.length()), name -> list(item, name, Paid.class)));
    }

    private <T> List<T> list(Map<String, AttributeValue> item, String name, Class<T> type) {
        try {
            return item.containsKey(name) ? Json.list(textIn(item, name), type) : List.of();
        } catch (Unreadable unreadable) {
            throw failure(item, name, unreadable);
        }
    }

    private IllegalStateException failure(Map<String, AttributeValue> item, String name, Unreadable unreadable) {
        return new IllegalStateException(
                "what is " + name + " of " + textIn(item, "order") + " in " + table + ": " + unreadable.getMessage());
    }
}
