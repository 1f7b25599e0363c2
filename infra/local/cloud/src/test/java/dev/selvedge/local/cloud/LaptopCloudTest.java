package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.emulator.FakeAccount;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

@Timeout(60)
class LaptopCloudTest {

    @TempDir
    Path functions;

    @Test
    void tablesHaveTheKeysOfTheTopologyAndExpire() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            cloud.dynamoDb()
                    .putItem(request -> request.tableName("acme-journal")
                            .item(Map.of(
                                    "subject",
                                    AttributeValue.fromS("JL-1"),
                                    "entry",
                                    AttributeValue.fromS("2026-01-01T00:00Z"))));

            assertThat(cloud.dynamoDb().listTables().tableNames())
                    .containsExactlyInAnyOrder("acme-ledger", "acme-journal");
            assertThat(cloud.dynamoDb()
                            .describeTimeToLive(request -> request.tableName("acme-ledger"))
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("expiresAt");
        }
    }

    @Test
    void anIndexShowsTheWholeItemsThatHaveItsKeyAndNoOthers() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            Map<String, AttributeValue> open = Map.of(
                    "key", AttributeValue.fromS("JL-1"),
                    "standing", AttributeValue.fromS("open"),
                    "lines", AttributeValue.fromN("3"));
            cloud.dynamoDb().putItem(request -> request.tableName("acme-ledger").item(open));
            cloud.dynamoDb()
                    .putItem(request ->
                            request.tableName("acme-ledger").item(Map.of("key", AttributeValue.fromS("JL-2"))));

            assertThat(cloud.dynamoDb()
                            .scan(request -> request.tableName("acme-ledger").indexName("open"))
                            .items())
                    .containsExactly(open);
        }
    }

    @Test
    void bucketsOfTheTopologyKeepWhatIsPutThrough() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start();
                CountingProxy proxy = new CountingProxy();
                S3Client throughProxy = S3Client.builder()
                        .endpointOverride(proxy.address())
                        .forcePathStyle(true)
                        .region(Region.of(FakeAccount.REGION))
                        .credentialsProvider(Clouds.keysOf("worker"))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            proxy.standBefore(cloud.buckets());
            throughProxy.putObject(
                    put -> put.bucket("acme-documents").key("orders/JL 1+2=ä.json"), RequestBody.fromString("whole"));

            assertThat(cloud.s3()
                            .getObjectAsBytes(
                                    get -> get.bucket("acme-documents").key("orders/JL 1+2=ä.json"))
                            .asUtf8String())
                    .isEqualTo("whole");
            assertThat(proxy.passed()).isEqualTo(1);
        }
    }

    @Test
    void restDoesNotComeWhileAMessageIsWorkedOn() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            cloud.sqs()
                    .sendMessage(request ->
                            request.queueUrl(cloud.queueUrl("orders")).messageBody("hang"));

            assertThatThrownBy(() -> cloud.awaitRest(Duration.ofMillis(500)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("orders");
        }
    }

    @Test
    void thePageShowsQueuesFunctionsAndLinks() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions)
                .links(Map.of("Cin7 & Co", URI.create("http://127.0.0.1:9/?a=1&b=2")))
                .start()) {
            cloud.invoke("feed", "\"throw\"");

            HttpResponse<String> page = get(cloud.page());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<td>orders</td>")
                    .contains(
                            "<td>feed</td><td>every 1 min</td><td>warm</td><td class=\"number\">1</td><td class=\"number\">1</td>")
                    .contains("BadThing: told to fail")
                    .contains("<td>worker</td><td>on orders</td><td>cold</td>")
                    .contains("<td>desk</td><td>by hand, POST /invoke/desk</td><td>cold</td>")
                    .contains("<a href=\"http://127.0.0.1:9/?a=1&amp;b=2\">Cin7 &amp; Co</a>");
            assertThat(cloud.page().getHost()).isEqualTo("127.0.0.1");
            assertThat(get(cloud.page().resolve("/elsewhere")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatPeopleAreToldIsOnThePageAndInJsonNewestFirst() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            assertThat(cloud.alerts()).isEmpty();
            publishTo21(Clouds.environment(cloud));

            assertThat(cloud.alerts())
                    .hasSize(21)
                    .startsWith(new Notification("Stock 1", "1 < 22 & \"more\""))
                    .endsWith(new Notification("Stock 21", "21 < 22 & \"more\""));
            assertThat(get(cloud.page()).body())
                    .containsSubsequence(
                            "<td>alerts</td><td>Stock 21</td><td><pre>21 &lt; 22 &amp; &quot;more&quot;</pre></td>",
                            "<td>Stock 2</td>")
                    .doesNotContain("<td>Stock 1</td>");
            assertThat(get(cloud.page().resolve("/topics/alerts")).body())
                    .startsWith("[{\"subject\":\"Stock 21\",\"message\":\"21 < 22 & \\\"more\\\"\"},")
                    .endsWith("{\"subject\":\"Stock 2\",\"message\":\"2 < 22 & \\\"more\\\"\"}]");
            assertThat(get(cloud.page().resolve("/topics/news")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPersonInvokesWhatNothingTriggersOnThePage() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            HttpResponse<String> answered = post(cloud.page().resolve("/invoke/desk"), "{\"decision\":1}");
            HttpResponse<String> refused = post(cloud.page().resolve("/invoke/desk"), "\"throw\"");

            assertThat(answered.statusCode()).isEqualTo(200);
            assertThat(answered.body()).isEqualTo("{\"decision\":1}");
            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.body()).isEqualTo("BadThing: told to fail");
            assertThat(post(cloud.page().resolve("/invoke/feed"), "{}").statusCode())
                    .isEqualTo(404);
            assertThat(post(cloud.page().resolve("/invoke/nobody"), "{}").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anUnknownFunctionIsRefusedWithTheKnownOnes() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions).start()) {
            assertThatThrownBy(() -> cloud.invoke("feeed", "{}"))
                    .hasMessageContaining("feeed")
                    .hasMessageContaining("worker");
        }
    }

    /// Publishes as a function would, with what it finds in its environment.
    private static void publishTo21(Map<String, String> environment) {
        try (SnsClient sns = SnsClient.builder()
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_SNS")))
                .region(Region.of(FakeAccount.REGION))
                .credentialsProvider(Clouds.keysOf("worker"))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            IntStream.rangeClosed(1, 21)
                    .forEach(each -> sns.publish(some -> some.topicArn(environment.get("SELVEDGE_TOPICS_ALERTS"))
                            .subject("Stock " + each)
                            .message(each + " < 22 & \"more\"")));
        }
    }

    private static HttpResponse<String> post(URI address, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
