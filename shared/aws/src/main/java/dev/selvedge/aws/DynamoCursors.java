package dev.selvedge.aws;

import static dev.selvedge.aws.Values.instant;
import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.port.Cursors;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Cursors as a DynamoDB table with the key `name`. They never expire: a cursor that vanished would go backwards.
public final class DynamoCursors implements Cursors {

    private final DynamoDbClient dynamo;
    private final String table;
    private final Batches batches;

    public DynamoCursors(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.batches = new Batches(dynamo, table, "name");
    }

    @Override
    public boolean advance(String name, Cursor to) {
        try {
            dynamo.updateItem(update -> update.tableName(table)
                    .key(Map.of("name", text(name)))
                    .updateExpression("SET stands = :to, mark = :mark")
                    .conditionExpression("attribute_not_exists(stands) OR stands <= :to")
                    .expressionAttributeValues(Map.of(":to", instant(to.at()), ":mark", text(to.mark()))));
            return true;
        } catch (ConditionalCheckFailedException standsLater) {
            return false;
        }
    }

    @Override
    public Map<String, Cursor> read(Collection<String> names) {
        return batches.read(names).stream()
                .collect(Collectors.toUnmodifiableMap(
                        item -> textIn(item, "name"),
                        item -> new Cursor(instantIn(item, "stands"), textIn(item, "mark"))));
    }
}
