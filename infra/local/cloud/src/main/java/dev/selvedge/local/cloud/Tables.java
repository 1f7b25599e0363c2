package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Topology.Index;
import dev.selvedge.local.cloud.Topology.Table;
import dev.selvedge.local.emulator.DynamoDbEmulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The connection's tables, in a DynamoDB Local of this process and in its memory.
final class Tables implements AutoCloseable {

    private final DynamoDbEmulator dynamo;
    private final DynamoDbClient client;

    private Tables(DynamoDbEmulator dynamo) {
        this.dynamo = dynamo;
        this.client = dynamo.client();
    }

    static Tables start(Topology topology, Naming naming) {
        Tables tables = new Tables(DynamoDbEmulator.start());
        topology.tables().forEach((name, table) -> tables.create(naming.of(name), table));
        return tables;
    }

    URI address() {
        return dynamo.address();
    }

    DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        dynamo.close();
    }

    private void create(String name, Table table) {
        List<AttributeDefinition> attributes = new ArrayList<>(List.of(text(table.hashKey())));
        List<KeySchemaElement> keys = new ArrayList<>(List.of(key(table.hashKey(), KeyType.HASH)));
        table.rangeKey().ifPresent(range -> {
            attributes.add(text(range));
            keys.add(key(range, KeyType.RANGE));
        });
        table.index().ifPresent(index -> attributes.add(text(index.hashKey())));
        client.createTable(request -> request.tableName(name)
                .attributeDefinitions(attributes)
                .keySchema(keys)
                .globalSecondaryIndexes(
                        table.index().map(Tables::index).map(List::of).orElse(null))
                .billingMode(BillingMode.PAY_PER_REQUEST));
        client.updateTimeToLive(request -> request.tableName(name)
                .timeToLiveSpecification(
                        expiry -> expiry.attributeName("expiresAt").enabled(true)));
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.hashKey(), KeyType.HASH))
                .projection(whole -> whole.projectionType(ProjectionType.ALL))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
