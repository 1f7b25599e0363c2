package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The holds as they stand in the table, which is what an operator would be shown.
final class HeldOrders {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DynamoDbClient dynamo;
    private final String table;

    HeldOrders(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// One hold.
    ///
    /// @param key the work that is held, `ORDER/JL00001-A` for example
    /// @param skus of how many SKUs it tells; 0 where it is not about SKUs
    record Held(String key, String reason, String explanation, int skus) {

        /// Whether this order waits and is not in the ERP.
        boolean keeps(String order) {
            return key.equals("ORDER/" + order);
        }

        boolean isOfStock() {
            return key.startsWith("STOCK/");
        }
    }

    List<Held> all() {
        List<Held> all = new ArrayList<>();
        dynamo.scanPaginator(scan -> scan.tableName(table)).items().forEach(item -> all.add(held(item)));
        return all;
    }

    private static Held held(Map<String, AttributeValue> item) {
        String key = text(item, "key");
        try {
            JsonNode hold = JSON.readTree(text(item, "json"));
            return new Held(
                    key,
                    hold.path("reason").asText(),
                    hold.path("explanation").asText(),
                    hold.at("/evidence/skus").asInt());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the hold " + key + " is no JSON");
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a hold without " + name);
        }
        return value.s();
    }
}
