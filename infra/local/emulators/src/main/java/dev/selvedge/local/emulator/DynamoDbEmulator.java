package dev.selvedge.local.emulator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local, in memory.
///
/// Its own launcher is not used: that one listens on every interface and reports each start to its maker.
public final class DynamoDbEmulator implements AutoCloseable {

    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private DynamoDbEmulator(Server server, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    public static DynamoDbEmulator start() {
        LocalDynamoDBServerHandler handler =
                new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ContextHandler root = new ContextHandler();
        root.setHandler(handler);
        server.setHandler(root);
        begin(server);
        return new DynamoDbEmulator(server, handler);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort());
    }

    /// A new client; whoever asks for it closes it.
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(address())
                .region(Region.of(FakeAccount.REGION))
                .credentialsProvider(FakeAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(some -> some.executionInterceptors(List.of(interceptors)))
                .build();
    }

    @Override
    public void close() {
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
}
