package dev.selvedge.aws;

import dev.selvedge.core.model.Message;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local and ElasticMQ in this process, on 127.0.0.1, started when first used and gone with the JVM.
final class LocalAws {

    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final AtomicInteger MADE = new AtomicInteger();

    private LocalAws() {}

    private static final class Dynamo {
        static final URI ADDRESS = start();

        /// The handler alone, since the runner that comes with it listens on all interfaces and reports to its maker.
        private static URI start() {
            try {
                Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
                server.setHandler(new LocalDynamoDBServerHandler(
                        new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
                server.start();
                return server.getURI();
            } catch (Exception failure) {
                throw new IllegalStateException("DynamoDB Local does not start", failure);
            }
        }
    }

    private static final class Sqs {
        static final SQSRestServer SERVER =
                SQSRestServerBuilder.withPort(0).withInterface("127.0.0.1").start();
        static final URI ADDRESS = URI.create(
                "http://127.0.0.1:" + SERVER.waitUntilStarted().localAddress().getPort());
    }

    static DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(Dynamo.ADDRESS)
                .region(Region.EU_WEST_2)
                .credentialsProvider(NOBODY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(some -> some.executionInterceptors(Arrays.asList(interceptors)))
                .build();
    }

    static SqsClient sqs(ExecutionInterceptor... interceptors) {
        return SqsClient.builder()
                .endpointOverride(Sqs.ADDRESS)
                .region(Region.EU_WEST_2)
                .credentialsProvider(NOBODY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(some -> some.executionInterceptors(Arrays.asList(interceptors)))
                .build();
    }

    /// A new table with these key attributes, partition key first.
    static String table(String... keys) {
        String name = "table-" + MADE.incrementAndGet();
        dynamo().createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        Arrays.stream(keys).map(LocalAws::definition).toList())
                .keySchema(Arrays.stream(keys).map(key -> schema(key, keys[0])).toList()));
        return name;
    }

    /// A new queue's address.
    static String queue() {
        String name = "queue-" + MADE.incrementAndGet();
        return sqs().createQueue(queue -> queue.queueName(name)).queueUrl();
    }

    /// Takes everything out of a queue.
    static List<Message> messages(String queue) {
        return texts(queue).stream().map(LocalAws::message).toList();
    }

    static List<String> texts(String queue) {
        List<String> texts = new ArrayList<>();
        List<software.amazon.awssdk.services.sqs.model.Message> some;
        do {
            some = sqs().receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            some.forEach(one -> texts.add(one.body()));
        } while (!some.isEmpty());
        return texts;
    }

    private static Message message(String text) {
        try {
            return new MessageCodec().read(text);
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static AttributeDefinition definition(String key) {
        return AttributeDefinition.builder()
                .attributeName(key)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement schema(String key, String first) {
        return KeySchemaElement.builder()
                .attributeName(key)
                .keyType(key.equals(first) ? KeyType.HASH : KeyType.RANGE)
                .build();
    }
}
