package dev.selvedge.aws;

import static dev.selvedge.aws.Values.expiry;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.Facts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Facts as a DynamoDB table with the keys `stream` and `id`, which DynamoDB sorts by their bytes in UTF-8, that is by
/// code points.
///
/// Each write carries a mark of its own. The SDK repeats a write whose answer was lost; the repeated one is refused by
/// the item that the first has left, and is known by its mark to be our own.
///
/// A fact may vanish two years after it was added.
public final class DynamoFacts implements Facts {

    private static final Duration LIFE = Duration.ofDays(730);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;
    private final Supplier<String> marks;

    /// @param marks a word that was never used before, with each call
    public DynamoFacts(DynamoDbClient dynamo, String table, InstantSource clock, Supplier<String> marks) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
        this.marks = marks;
    }

    @Override
    public boolean add(String stream, Fact fact) {
        String mark = marks.get();
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item(stream, fact, mark))
                    .conditionExpression("attribute_not_exists(id)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException refused) {
            return refused.hasItem() && textIn(refused.item(), "mark").equals(mark);
        }
    }

    @Override
    public Optional<Fact> find(String stream, String id) {
        GetItemResponse found =
                dynamo.getItem(get -> get.tableName(table).key(key(stream, id)).consistentRead(true));
        return found.hasItem() ? Optional.of(fact(found.item())) : Optional.empty();
    }

    @Override
    public List<Fact> read(String stream, String after, int most) {
        return query(stream, query -> {
                    query.limit(most);
                    if (!after.isEmpty()) {
                        query.keyConditionExpression("#stream = :stream AND id > :after")
                                .expressionAttributeValues(Map.of(":stream", text(stream), ":after", text(after)));
                    }
                })
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Fact> last(String stream) {
        return query(stream, query -> query.scanIndexForward(false).limit(1)).findFirst();
    }

    @Override
    public void remove(String stream, String id) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(stream, id)));
    }

    /// `stream` is a word of DynamoDB's own.
    private Stream<Fact> query(String stream, Consumer<QueryRequest.Builder> besides) {
        return dynamo
                .queryPaginator(query -> {
                    query.tableName(table)
                            .consistentRead(true)
                            .keyConditionExpression("#stream = :stream")
                            .expressionAttributeNames(Map.of("#stream", "stream"))
                            .expressionAttributeValues(Map.of(":stream", text(stream)));
                    besides.accept(query);
                })
                .items()
                .stream()
                .map(this::fact);
    }

    private Map<String, AttributeValue> item(String stream, Fact fact, String mark) {
        return Map.of(
                "stream", text(stream),
                "id", text(fact.id()),
                "json", text(Json.write(fact.says())),
                "mark", text(mark),
                "expiresAt", expiry(clock.instant().plus(LIFE)));
    }

    private Fact fact(Map<String, AttributeValue> item) {
        Map<String, String> says = new HashMap<>();
        json(item)
                .properties()
                .forEach(each -> says.put(each.getKey(), each.getValue().textValue()));
        return new Fact(textIn(item, "id"), says);
    }

    private JsonNode json(Map<String, AttributeValue> item) {
        try {
            return Json.parse(textIn(item, "json"));
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("fact " + textIn(item, "id") + " of " + textIn(item, "stream") + " in "
                    + table + ": " + unreadable.getMessage());
        }
    }

    private static Map<String, AttributeValue> key(String stream, String id) {
        return Map.of("stream", text(stream), "id", text(id));
    }
}
