package dev.selvedge.aws;

import static dev.selvedge.aws.Values.expiry;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.TrackingNumbers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// Tracking numbers as a DynamoDB table with the key `number`: whoever is written first stays, and every method is one
/// write that may be repeated without harm.
///
/// A number may vanish ninety days after it was first taken.
public final class DynamoTrackingNumbers implements TrackingNumbers {

    private static final Duration LIFE = Duration.ofDays(90);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoTrackingNumbers(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public OrderId take(String number, OrderId order) {
        return new OrderId(textIn(
                dynamo.updateItem(update -> update.tableName(table)
                                .key(key(number))
                                .updateExpression("SET #order = if_not_exists(#order, :order),"
                                        + " expiresAt = if_not_exists(expiresAt, :expiresAt)")
                                .expressionAttributeNames(Map.of("#order", "order"))
                                .expressionAttributeValues(Map.of(
                                        ":order", text(order.value()),
                                        ":expiresAt", expiry(clock.instant().plus(LIFE))))
                                .returnValues(ReturnValue.ALL_NEW))
                        .attributes(),
                "order"));
    }

    @Override
    public void free(String number, OrderId order) {
        try {
            dynamo.deleteItem(delete -> delete.tableName(table)
                    .key(key(number))
                    .conditionExpression("#order = :order")
                    .expressionAttributeNames(Map.of("#order", "order"))
                    .expressionAttributeValues(Map.of(":order", text(order.value()))));
        } catch (ConditionalCheckFailedException anothers) {
            return;
        }
    }

    private static Map<String, AttributeValue> key(String number) {
        return Map.of("number", text(number));
    }
}
