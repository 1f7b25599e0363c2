package dev.selvedge.aws;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.model.Message;
import dev.selvedge.local.emulator.DynamoDbEmulator;
import dev.selvedge.local.emulator.S3Emulator;
import dev.selvedge.local.emulator.SnsEmulator;
import dev.selvedge.local.emulator.SqsEmulator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// DynamoDB Local, ElasticMQ, an S3 and an SNS in this process, on 127.0.0.1, started when first used and gone with
/// the JVM.
final class LocalAws {

    private static final AtomicInteger MADE = new AtomicInteger();

    private LocalAws() {}

    private static final class Dynamo {
        static final DynamoDbEmulator RUNNING = DynamoDbEmulator.start();
    }

    private static final class Sqs {
        static final SqsEmulator RUNNING = SqsEmulator.start();
    }

    private static final class S3 {
        static final S3Emulator RUNNING = S3Emulator.start(InstantSource.system());
    }

    private static final class Sns {
        static final SnsEmulator RUNNING = SnsEmulator.start();
    }

    static DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
        return Dynamo.RUNNING.client(interceptors);
    }

    static SqsClient sqs(ExecutionInterceptor... interceptors) {
        return Sqs.RUNNING.client(interceptors);
    }

    static S3Client s3(ExecutionInterceptor... interceptors) {
        return S3.RUNNING.client(interceptors);
    }

    static SnsClient sns(ExecutionInterceptor... interceptors) {
        return Sns.RUNNING.client(interceptors);
    }

    /// A new bucket's name.
    static String bucket() {
        String name = "bucket-" + MADE.incrementAndGet();
        S3.RUNNING.createBucket(name);
        return name;
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

    /// A new table whose items can also be scanned by an index, which holds those that have its key.
    static String indexedTable(String key, String index, String indexKey) {
        String name = "table-" + MADE.incrementAndGet();
        dynamo().createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(definition(key), definition(indexKey))
                .keySchema(schema(key, key))
                .globalSecondaryIndexes(one -> one.indexName(index)
                        .keySchema(schema(indexKey, indexKey))
                        .projection(all -> all.projectionType(ProjectionType.ALL))));
        return name;
    }

    /// A new queue's address.
    static String queue() {
        String name = "queue-" + MADE.incrementAndGet();
        return sqs().createQueue(queue -> queue.queueName(name)).queueUrl();
    }

    /// A new topic's resource name.
    static String topic() {
        return Sns.RUNNING.createTopic("topic-" + MADE.incrementAndGet());
    }

    /// What was published to a topic.
    static List<Alert> alerts(String topic) {
        return Sns.RUNNING.messages(topic).stream()
                .map(one -> new Alert(one.subject(), one.message()))
                .toList();
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
