package dev.selvedge.aws;

import static dev.selvedge.aws.Values.instant;
import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Holds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Holds as a DynamoDB table with the key `key`. They never expire.
///
/// A hold that is too large for an item is kept without what makes it so, and says so: see [HoldText].
public final class DynamoHolds implements Holds {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoHolds(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void put(Hold hold) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(key(hold.key()))
                .updateExpression("SET json = :json, since = if_not_exists(since, :since)")
                .expressionAttributeValues(Map.of(":json", text(HoldText.of(hold)), ":since", instant(hold.since()))));
    }

    @Override
    public void release(WorkKey key) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(key)));
    }

    /// @throws IllegalStateException after all others were shown, if there are holds that cannot be read
    @Override
    public void forEach(Consumer<Hold> look) {
        List<String> unreadable = new ArrayList<>();
        for (Map<String, AttributeValue> item : items()) {
            try {
                look.accept(HoldText.read(textIn(item, "json"), instantIn(item, "since")));
            } catch (Unreadable why) {
                unreadable.add(textIn(item, "key") + ": " + why.getMessage());
            }
        }
        if (!unreadable.isEmpty()) {
            throw new IllegalStateException("holds in " + table + " cannot be read: " + String.join("; ", unreadable));
        }
    }

    private Iterable<Map<String, AttributeValue>> items() {
        return dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items();
    }

    private static Map<String, AttributeValue> key(WorkKey key) {
        return Map.of("key", text(key.toString()));
    }
}
