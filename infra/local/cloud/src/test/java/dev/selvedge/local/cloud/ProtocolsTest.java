package dev.selvedge.local.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each service's calls need, as "Actions, resources, and condition keys" of the Service Authorization Reference
/// and the services' own references say.
class ProtocolsTest {

    private static final Naming ACME = new Naming("acme");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetItem    | {"TableName": "acme-ledger"}                       | dynamodb:GetItem on tables/ledger
            Scan       | {"TableName": "acme-open-orders"}                  | dynamodb:Scan on tables/open-orders
            Scan       | {"TableName": "acme-orders", "IndexName": "open"}  | dynamodb:Scan on tables/orders/index/open
            GetItem    | {"TableName": "other-ledger"}                      | dynamodb:GetItem on other-ledger
            BatchGetItem | {"RequestItems": {"acme-a": {}, "acme-b": {}}}   | dynamodb:BatchGetItem on tables/a, dynamodb:BatchGetItem on tables/b
            BatchWriteItem | {"RequestItems": {"acme-a": []}}               | dynamodb:BatchWriteItem on tables/a
            TransactWriteItems | {"TransactItems": [{"Update": {"TableName": "acme-a"}}, {"Put": {"TableName": "acme-b"}}]} | dynamodb:UpdateItem on tables/a, dynamodb:PutItem on tables/b
            TransactWriteItems | {"TransactItems": [{"Delete": {"TableName": "acme-a"}}, {"ConditionCheck": {"TableName": "acme-b"}}]} | dynamodb:DeleteItem on tables/a, dynamodb:ConditionCheckItem on tables/b
            TransactWriteItems | {"TransactItems": []}                      | dynamodb:TransactWriteItems on ``
            ListTables | {}                                                 | dynamodb:ListTables on ``
            GetItem    | no JSON                                            | dynamodb:GetItem on ``
            """)
    void aCallOfDynamoDbNeedsTheActionOfEachOfItsTables(String action, String body, String needed) {
        assertThat(new DynamoDbProtocol(ACME).needed(json("DynamoDB_20120810." + action, body)))
                .extracting(Permission::toString)
                .containsExactly(needed.replace("``", "").split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendMessage      | http://127.0.0.1:9/000000000000/acme-orders      | sqs:SendMessage on queues/orders
            SendMessageBatch | http://127.0.0.1:9/000000000000/acme-orders      | sqs:SendMessage on queues/orders
            ReceiveMessage   | http://127.0.0.1:9/000000000000/acme-orders-dead | sqs:ReceiveMessage on queues/orders-dead
            PurgeQueue       | acme-orders                                      | sqs:PurgeQueue on queues/orders
            SendMessage      | http://127.0.0.1:9/000000000000/other-orders     | sqs:SendMessage on other-orders
            """)
    void aCallOfSqsNeedsTheActionOfItsQueueAndABatchThatOfItsEntries(String action, String url, String needed) {
        assertThat(new SqsProtocol(ACME).needed(json("AmazonSQS." + action, "{\"QueueUrl\": \"" + url + "\"}")))
                .extracting(Permission::toString)
                .containsExactly(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "GetSecretValue, acme/mirakl, secretsmanager:GetSecretValue on secrets/mirakl",
        "PutSecretValue, acme/mirakl, secretsmanager:PutSecretValue on secrets/mirakl",
        "GetSecretValue, other/mirakl, secretsmanager:GetSecretValue on other/mirakl"
    })
    void aCallOfSecretsManagerNeedsTheActionOfItsSecret(String action, String id, String needed) {
        assertThat(new SecretsProtocol(ACME).needed(json("secretsmanager." + action, "{\"SecretId\": \"" + id + "\"}")))
                .extracting(Permission::toString)
                .containsExactly(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Action=Publish&TopicArn=arn%3Aaws%3Asns%3Aeu-west-2%3A000000000000%3Aacme-alerts&Message=x | sns:Publish on topics/alerts
            Action=Subscribe&TopicArn=arn:aws:sns:eu-west-2:000000000000:acme-alerts | sns:Subscribe on topics/alerts
            Action=Publish&TopicArn=arn:aws:sns:eu-west-2:000000000000:acme-alerts&TopicArn=arn:aws:sns:eu-west-2:000000000000:other | `sns:Publish on `
            Action=Publish&PhoneNumber=1 | `sns:Publish on `
            """)
    void aCallOfSnsNeedsTheActionOfItsOneTopic(String form, String needed) {
        assertThat(new SnsProtocol(ACME).needed(call("POST", "/", "", Map.of(), form)))
                .extracting(Permission::toString)
                .containsExactly(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /acme-documents/stock/walk | ``                   | s3:GetObject on buckets/documents
            HEAD   | /acme-documents/stock/walk | ``                   | s3:GetObject on buckets/documents
            PUT    | /acme-documents/stock/walk | x-id=PutObject       | s3:PutObject on buckets/documents
            DELETE | /acme-documents/stock/walk | ``                   | s3:DeleteObject on buckets/documents
            GET    | /acme-documents            | list-type=2&prefix=a | s3:ListBucket on buckets/documents
            GET    | /acme-documents/           | list-type=2          | s3:ListBucket on buckets/documents
            GET    | /acme-documents            | policy               | s3:GET[policy] on buckets/documents
            POST   | /acme-documents            | delete               | s3:POST[delete] on buckets/documents
            GET    | /acme-documents/stock/walk | acl                  | s3:GET[acl] on buckets/documents
            PUT    | /acme-documents/stock/walk | tagging              | s3:PUT[tagging] on buckets/documents
            DELETE | /acme-documents            | ``                   | s3:DELETE[] on buckets/documents
            GET    | /other-documents/a         | ``                   | s3:GetObject on other-documents
            GET    | /                          | ``                   | `s3:GET[] on `
            """)
    void aCallOfS3NeedsWhatItsMethodDoesToAnObjectOrToItsBucket(
            String method, String path, String query, String needed) {
        assertThat(new S3Protocol(ACME).needed(call(method, path, query, Map.of(), "")))
                .extracting(Permission::toString)
                .containsExactly(needed);
    }

    @Test
    void aCopyNeedsToReadItsSourceAndToWriteWhereItGoes() {
        Call copy = call(
                "PUT", "/acme-exchange/archive/a.csv", "", Map.of("x-amz-copy-source", List.of("acme-in%2Fa.csv")), "");

        assertThat(new S3Protocol(ACME).needed(copy))
                .containsExactly(
                        new Permission("s3:GetObject", "buckets/in"),
                        new Permission("s3:PutObject", "buckets/exchange"));
    }

    @Test
    void onlyWhoMayListABucketHearsWhatIsMissingInIt() {
        Call get = call("GET", "/acme-documents/a", "", Map.of(), "");
        S3Protocol s3 = new S3Protocol(ACME);

        assertThat(s3.neededToHear(get, Answer.text(404, "<Error><Code>NoSuchKey</Code></Error>")))
                .contains(new Permission("s3:ListBucket", "buckets/documents"));
        assertThat(s3.neededToHear(get, Answer.text(404, "<Error><Code>NoSuchBucket</Code></Error>")))
                .isEmpty();
        assertThat(s3.neededToHear(get, Answer.text(200, "<Code>NoSuchKey</Code>")))
                .isEmpty();
    }

    private static Call json(String target, String body) {
        return call("POST", "/", "", Map.of("X-Amz-Target", List.of(target)), body);
    }

    private static Call call(String method, String path, String query, Map<String, List<String>> headers, String body) {
        return Call.of(method, path, query, headers, body.getBytes(UTF_8));
    }
}
