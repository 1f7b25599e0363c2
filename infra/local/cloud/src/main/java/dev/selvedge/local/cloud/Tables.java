package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Topology.Table;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// The connection's tables, in a DynamoDB Local of this process and in its memory.
///
/// Its own launcher is not used: that one listens on every interface and reports each start to its maker.
final class Tables implements AutoCloseable {

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final DynamoDbClient client;

    private Tables(Server server, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
        this.client = DynamoDbClient.builder()
                .endpointOverride(address())
                .region(Region.of(Naming.REGION))
                .credentialsProvider(FakeAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static Tables start(Topology topology, Naming naming) {
        LocalDynamoDBServerHandler handler =
                new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ContextHandler root = new ContextHandler();
        root.setHandler(handler);
        server.setHandler(root);
        begin(server);
        Tables tables = new Tables(server, handler);
        topology.tables().forEach((name, table) -> tables.create(naming.of(name), table));
        return tables;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort());
    }

    DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("DynamoDB Local does not stop", failure);
        }
        handler.close();
    }

    private static void begin(Server server) {
        try {
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException("DynamoDB Local does not start", failure);
        }
    }

    private void create(String name, Table table) {
        List<AttributeDefinition> attributes = new ArrayList<>(List.of(text(table.hashKey())));
        List<KeySchemaElement> keys = new ArrayList<>(List.of(key(table.hashKey(), KeyType.HASH)));
        table.rangeKey().ifPresent(range -> {
            attributes.add(text(range));
            keys.add(key(range, KeyType.RANGE));
        });
        client.createTable(request -> request.tableName(name)
                .attributeDefinitions(attributes)
                .keySchema(keys)
                .billingMode(BillingMode.PAY_PER_REQUEST));
        client.updateTimeToLive(request -> request.tableName(name)
                .timeToLiveSpecification(
                        expiry -> expiry.attributeName("expiresAt").enabled(true)));
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
