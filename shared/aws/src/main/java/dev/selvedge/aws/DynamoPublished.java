package dev.selvedge.aws;

import static dev.selvedge.aws.Values.number;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.Publication;
import dev.selvedge.core.port.Published;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// What was published as one item of a DynamoDB table with the key `name`. It never expires.
///
/// Each write carries a mark of its own. The SDK repeats a write whose answer was lost; the repeated one is refused by
/// the item that the first has left, and is known by its mark to be our own.
public final class DynamoPublished implements Published {

    private static final Map<String, AttributeValue> KEY = Map.of("name", text("stock"));

    private final DynamoDbClient dynamo;
    private final String table;
    private final Supplier<String> marks;

    /// @param marks a word that was never used before, with each call
    public DynamoPublished(DynamoDbClient dynamo, String table, Supplier<String> marks) {
        this.dynamo = dynamo;
        this.table = table;
        this.marks = marks;
    }

    @Override
    public Publication read() {
        GetItemResponse found =
                dynamo.getItem(get -> get.tableName(table).key(KEY).consistentRead(true));
        return found.hasItem() ? publication(textIn(found.item(), "json")) : Publication.none();
    }

    @Override
    public boolean replace(Publication before, Publication after) {
        if (after.version() <= before.version()) {
            throw new IllegalArgumentException("version " + after.version() + " in place of " + before.version());
        }
        String mark = marks.get();
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item(after, mark))
                    .conditionExpression(before.version() == 0 ? "attribute_not_exists(version)" : "version = :before")
                    .expressionAttributeValues(
                            before.version() == 0 ? null : Map.of(":before", number(before.version())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException refused) {
            return refused.hasItem() && textIn(refused.item(), "mark").equals(mark);
        }
    }

    private static Map<String, AttributeValue> item(Publication publication, String mark) {
        return Map.of(
                "name", text("stock"),
                "version", number(publication.version()),
                "json", text(Json.write(publication)),
                "mark", text(mark));
    }

    private Publication publication(String json) {
        try {
            return Json.read(json, Publication.class);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("the publication in " + table + ": " + unreadable.getMessage());
        }
    }
}
