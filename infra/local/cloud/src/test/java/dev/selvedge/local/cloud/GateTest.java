package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.emulator.FakeAccount;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// The gates as AWS's own clients meet them: `worker` may use all of a small cloud but the journal, `desk` nothing.
@Timeout(60)
class GateTest {

    private static final Map<String, AttributeValue> KEY = Map.of("key", AttributeValue.fromS("JL-1"));

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Parts parts = new Parts();
    private final CloudServices cloud = CloudServices.start(
            Clouds.topology(new Topology.Trigger.Messages("orders", 10, 0, 2), 10),
            new Naming("acme"),
            Map.of("cin7", "key-1"),
            (function, line) -> log.add(function + "> " + line),
            parts);

    @AfterEach
    void end() {
        parts.end();
    }

    @Test
    void whoMayUseATableUsesItAndNoOther() {
        try (DynamoDbClient worker = dynamoDb("worker")) {
            worker.putItem(put -> put.tableName("acme-ledger").item(KEY));

            assertThat(worker.getItem(get -> get.tableName("acme-ledger").key(KEY))
                            .item())
                    .isEqualTo(KEY);
            assertThatThrownBy(() ->
                            worker.putItem(put -> put.tableName("acme-journal").item(KEY)))
                    .isInstanceOfSatisfying(DynamoDbException.class, denied -> {
                        assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                        assertThat(denied).hasMessageContaining("dynamodb:PutItem on resource: tables/journal");
                    });
        }
    }

    @Test
    void whatIsDeniedIsSaidInTheFunctionsLogWithThePlaceThatWouldAllowIt() {
        try (DynamoDbClient desk = dynamoDb("desk")) {
            assertThatThrownBy(() ->
                            desk.putItem(put -> put.tableName("acme-ledger").item(KEY)))
                    .isInstanceOf(DynamoDbException.class);
            assertThatThrownBy(() ->
                            desk.scan(scan -> scan.tableName("acme-ledger").indexName("open")))
                    .isInstanceOf(DynamoDbException.class);
        }

        assertThat(log)
                .containsExactly(
                        "desk> ACCESS DENIED: desk may not dynamodb:PutItem on tables/ledger. In topology.json"
                                + " functions.desk.access.writes would allow it.",
                        "desk> ACCESS DENIED: desk may not dynamodb:Scan on tables/ledger/index/open. In topology.json"
                                + " functions.desk.access.reads would allow it.");
    }

    @Test
    void whoIsNoFunctionIsTurnedAway() {
        try (DynamoDbClient stranger = DynamoDbClient.builder()
                .endpointOverride(cloud.gates().tables().address())
                .region(Region.of(FakeAccount.REGION))
                .credentialsProvider(FakeAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            assertThatThrownBy(() ->
                            stranger.getItem(get -> get.tableName("acme-ledger").key(KEY)))
                    .isInstanceOf(DynamoDbException.class)
                    .hasMessageContaining("security token");
        }
    }

    @Test
    void whoMaySendToAQueueSendsAndOthersDoNot() {
        String url = cloud.queues().url("orders");
        try (SqsClient worker = sqs("worker");
                SqsClient desk = sqs("desk")) {
            worker.sendMessage(send -> send.queueUrl(url).messageBody("one"));
            worker.sendMessageBatch(
                    send -> send.queueUrl(url).entries(entry -> entry.id("0").messageBody("two")));

            assertThatThrownBy(() -> desk.sendMessage(send -> send.queueUrl(url).messageBody("three")))
                    .isInstanceOfSatisfying(
                            SqsException.class,
                            denied -> assertThat(denied.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDeniedException"));
            assertThat(cloud.queues().depths().get("orders").open()).isEqualTo(2);
            assertThat(log).singleElement().asString().endsWith("functions.desk.access.sends would allow it.");
        }
    }

    @Test
    void whoMayWriteABucketWritesAndReadsAndOthersDoNot() {
        try (S3Client worker = s3("worker");
                S3Client desk = s3("desk")) {
            worker.putObject(put -> put.bucket("acme-documents").key("a b/ä.json"), RequestBody.fromString("whole"));

            assertThat(worker.getObjectAsBytes(
                                    get -> get.bucket("acme-documents").key("a b/ä.json"))
                            .asUtf8String())
                    .isEqualTo("whole");
            assertThatThrownBy(() -> desk.getObjectAsBytes(
                            get -> get.bucket("acme-documents").key("a b/ä.json")))
                    .isInstanceOfSatisfying(S3Exception.class, denied -> {
                        assertThat(denied.statusCode()).isEqualTo(403);
                        assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
                    });
        }
    }

    @Test
    void whoMayNotListABucketIsNotToldThatAnObjectIsMissing() {
        try (S3Client worker = s3("worker")) {
            assertThatThrownBy(() -> worker.getObjectAsBytes(
                            get -> get.bucket("acme-documents").key("missing")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            denied -> assertThat(denied.statusCode()).isEqualTo(403));
            assertThat(log).singleElement().asString().contains("may not s3:ListBucket on buckets/documents");
        }
    }

    @Test
    void whoMayPublishPublishesAndOthersDoNot() {
        String alerts = cloud.topics().arns().get("alerts");
        try (SnsClient worker = sns("worker");
                SnsClient desk = sns("desk")) {
            worker.publish(some -> some.topicArn(alerts).message("one"));

            assertThatThrownBy(() -> desk.publish(some -> some.topicArn(alerts).message("two")))
                    .isInstanceOf(AuthorizationErrorException.class);
            assertThat(cloud.topics().published("alerts")).hasSize(1);
        }
    }

    @Test
    void whoMayReadASecretReadsItAndOthersDoNot() {
        try (SecretsManagerClient worker = secrets("worker");
                SecretsManagerClient desk = secrets("desk")) {
            assertThat(worker.getSecretValue(get -> get.secretId("acme/cin7")).secretString())
                    .isEqualTo("key-1");
            assertThatThrownBy(() -> desk.getSecretValue(get -> get.secretId("acme/cin7")))
                    .isInstanceOfSatisfying(
                            SecretsManagerException.class,
                            denied -> assertThat(denied.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDeniedException"));
        }
    }

    @Test
    void aFunctionAsksWithAKeyOfItsOwn(@TempDir Path functions) throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        try (LaptopCloud small = Clouds.small(functions)
                .logs((function, line) -> said.add(function + "> " + line))
                .start()) {
            small.dynamoDb().putItem(put -> put.tableName("acme-ledger").item(KEY));

            assertThat(asksLedger(small, "worker")).startsWith("200 ").contains("JL-1");
            assertThat(asksLedger(small, "desk")).startsWith("400 ").contains("AccessDeniedException");
            assertThat(said)
                    .contains("desk> ACCESS DENIED: desk may not dynamodb:GetItem on tables/ledger. In topology.json"
                            + " functions.desk.access.reads would allow it.");
        }
    }

    private static String asksLedger(LaptopCloud small, String function) {
        return ((Answered) small.invoke(function, "\"ledger\"")).payload();
    }

    private DynamoDbClient dynamoDb(String function) {
        return as(
                        function,
                        cloud.gates().tables(),
                        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private SqsClient sqs(String function) {
        return as(
                        function,
                        cloud.gates().queues(),
                        SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private S3Client s3(String function) {
        return as(
                        function,
                        cloud.gates().buckets(),
                        S3Client.builder().forcePathStyle(true).httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private SnsClient sns(String function) {
        return as(
                        function,
                        cloud.gates().topics(),
                        SnsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private SecretsManagerClient secrets(String function) {
        return as(
                        function,
                        cloud.gates().secrets(),
                        SecretsManagerClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B as(String function, Gate gate, B builder) {
        URI address = gate.address();
        return builder.endpointOverride(address)
                .region(Region.of(FakeAccount.REGION))
                .credentialsProvider(Clouds.keysOf(function));
    }
}
