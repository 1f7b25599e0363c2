package dev.selvedge.aws;

import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.port.Mappings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/// Mappings as a DynamoDB table with the keys `kind` and `from`. They never expire.
public final class DynamoMappings implements Mappings {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoMappings(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<String> find(MappingKey key) {
        GetItemResponse found = dynamo.getItem(
                get -> get.tableName(table).consistentRead(true).key(Map.of("kind", kind(key), "from", from(key))));
        return found.hasItem() ? Optional.of(textIn(found.item(), "to")) : Optional.empty();
    }

    @Override
    public Map<String, String> all(MappingKey.Kind kind) {
        return dynamo
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("kind = :kind")
                        .expressionAttributeValues(Map.of(":kind", text(kind.name()))))
                .items()
                .stream()
                .collect(Collectors.toUnmodifiableMap(item -> textIn(item, "from"), item -> textIn(item, "to")));
    }

    @Override
    public void remove(MappingKey key) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(Map.of("kind", kind(key), "from", from(key))));
    }

    @Override
    public void put(MappingKey key, String to) {
        key.check(to);
        dynamo.putItem(put -> put.tableName(table).item(Map.of("kind", kind(key), "from", from(key), "to", text(to))));
    }

    private static AttributeValue kind(MappingKey key) {
        return text(key.kind().name());
    }

    private static AttributeValue from(MappingKey key) {
        return text(key.from());
    }
}
