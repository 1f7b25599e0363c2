package dev.selvedge.aws;

import static dev.selvedge.aws.Values.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Many items of a table whose only key is one text, in as few requests as DynamoDB allows.
///
/// What DynamoDB leaves unprocessed is asked for again at once, a bounded number of times.
final class Batches {

    /// The most keys that BatchGetItem takes.
    private static final int MOST_READ = 100;

    /// The most requests that BatchWriteItem takes.
    private static final int MOST_WRITTEN = 25;

    private static final int ATTEMPTS = 10;

    private final DynamoDbClient dynamo;
    private final String table;
    private final String key;

    Batches(DynamoDbClient dynamo, String table, String key) {
        this.dynamo = dynamo;
        this.table = table;
        this.key = key;
    }

    /// Those items that are there.
    List<Map<String, AttributeValue>> read(Collection<String> keys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        keys.stream()
                .distinct()
                .map(this::key)
                .gather(Gatherers.windowFixed(MOST_READ))
                .forEach(some -> readInto(items, some));
        return items;
    }

    /// Puts items that have nothing but their key.
    void put(Collection<String> keys) {
        write(keys, this::addition);
    }

    void delete(Collection<String> keys) {
        write(keys, this::deletion);
    }

    private void write(Collection<String> keys, Function<String, WriteRequest> request) {
        keys.stream()
                .distinct()
                .map(request)
                .gather(Gatherers.windowFixed(MOST_WRITTEN))
                .forEach(this::write);
    }

    private void readInto(List<Map<String, AttributeValue>> items, List<Map<String, AttributeValue>> keys) {
        Map<String, KeysAndAttributes> open = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            BatchGetItemResponse answer = dynamo.batchGetItem(
                    BatchGetItemRequest.builder().requestItems(open).build());
            items.addAll(answer.responses().getOrDefault(table, List.of()));
            open = answer.unprocessedKeys();
        }
        requireNone(open);
    }

    private void write(List<WriteRequest> requests) {
        Map<String, List<WriteRequest>> open = Map.of(table, requests);
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            open = dynamo.batchWriteItem(
                            BatchWriteItemRequest.builder().requestItems(open).build())
                    .unprocessedItems();
        }
        requireNone(open);
    }

    private void requireNone(Map<String, ?> open) {
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "DynamoDB left keys of " + table + " unprocessed " + ATTEMPTS + " times: it is throttled");
        }
    }

    private Map<String, AttributeValue> key(String value) {
        return Map.of(key, text(value));
    }

    private WriteRequest addition(String value) {
        return WriteRequest.builder().putRequest(put -> put.item(key(value))).build();
    }

    private WriteRequest deletion(String value) {
        return WriteRequest.builder()
                .deleteRequest(delete -> delete.key(key(value)))
                .build();
    }
}
