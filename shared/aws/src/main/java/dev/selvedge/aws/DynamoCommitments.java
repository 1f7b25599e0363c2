package dev.selvedge.aws;

import static dev.selvedge.aws.Values.expiry;
import static dev.selvedge.aws.Values.instant;
import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Commitments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Commitments as a DynamoDB table with the key `order`: every change is one write, and may be repeated without harm.
///
/// One that is placed may vanish after two days, when every reading of the ERP's stock has it; one that never is, after
/// ninety. The pieces are JSON, since a SKU may have characters that DynamoDB refuses.
public final class DynamoCommitments implements Commitments {

    private static final Duration UNTIL_PLACED = Duration.ofDays(90);
    private static final Duration ONCE_PLACED = Duration.ofDays(2);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoCommitments(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void promise(OrderId order, Map<Sku, Integer> pieces, Instant at) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(key(order))
                .updateExpression("SET pieces = :pieces, promisedAt = if_not_exists(promisedAt, :at),"
                        + " expiresAt = if_not_exists(expiresAt, :expiresAt)")
                .expressionAttributeValues(Map.of(
                        ":pieces", text(written(pieces)),
                        ":at", instant(at),
                        ":expiresAt", expiry(at.plus(UNTIL_PLACED)))));
    }

    @Override
    public void placed(OrderId order, Instant at) {
        try {
            dynamo.updateItem(update -> update.tableName(table)
                    .key(key(order))
                    .updateExpression("SET placedAt = if_not_exists(placedAt, :at), expiresAt = :expiresAt")
                    .conditionExpression("attribute_exists(promisedAt)")
                    .expressionAttributeValues(Map.of(":at", instant(at), ":expiresAt", expiry(at.plus(ONCE_PLACED)))));
        } catch (ConditionalCheckFailedException neverPromised) {
            return;
        }
    }

    @Override
    public void release(OrderId order) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(order)));
    }

    @Override
    public void forEach(Consumer<Commitment> look) {
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .map(this::commitment)
                .forEach(look);
    }

    private Commitment commitment(Map<String, AttributeValue> item) {
        OrderId order = new OrderId(textIn(item, "order"));
        return new Commitment(
                order,
                pieces(order, textIn(item, "pieces")),
                instantIn(item, "promisedAt"),
                item.containsKey("placedAt") ? Optional.of(instantIn(item, "placedAt")) : Optional.empty());
    }

    private static String written(Map<Sku, Integer> pieces) {
        Map<String, Integer> bySku = new HashMap<>();
        pieces.forEach((sku, many) -> bySku.put(sku.value(), many));
        return Json.write(bySku);
    }

    private Map<Sku, Integer> pieces(OrderId order, String json) {
        try {
            Map<Sku, Integer> pieces = new HashMap<>();
            for (Map.Entry<String, JsonNode> piece : Json.parse(json).properties()) {
                pieces.put(new Sku(piece.getKey()), piece.getValue().intValue());
            }
            return pieces;
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("the pieces of " + order + " in " + table + ": " + unreadable.getMessage());
        }
    }

    private static Map<String, AttributeValue> key(OrderId order) {
        return Map.of("order", text(order.value()));
    }
}
