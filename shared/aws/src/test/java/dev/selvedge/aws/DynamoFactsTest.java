package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class DynamoFactsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String STREAM = "control/JLM";
    private static final Fact FACT = new Fact("000000001", Map.of("entry", "X-A"));

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("stream", "id");
    private final AtomicInteger marks = new AtomicInteger();
    private final DynamoFacts facts = on(dynamo);

    @Test
    void everyMethodIsOneRequest() {
        facts.add(STREAM, FACT);
        assertThat(requests.take()).hasSize(1);

        facts.add(STREAM, FACT);
        assertThat(requests.take()).hasSize(1);

        facts.find(STREAM, FACT.id());
        assertThat(requests.take()).hasSize(1);

        facts.last(STREAM);
        assertThat(requests.take()).hasSize(1);

        facts.remove(STREAM, FACT.id());
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void readingAsManyAsThereAreOrFewerIsOneRequest() {
        facts.add(STREAM, FACT);
        facts.add(STREAM, new Fact("000000002", Map.of()));
        requests.take();

        facts.read(STREAM, "", 1);
        assertThat(requests.take()).hasSize(1);

        facts.read(STREAM, "", 2);
        assertThat(requests.take()).hasSize(1);

        facts.read(STREAM, "", 100);
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void anAdditionThatTheSdkRepeatedIsKnownToBeOurOwn() {
        assertThat(on(new Repeating(dynamo)).add(STREAM, FACT)).isTrue();
        assertThat(facts.read(STREAM, "", 10)).containsExactly(FACT);
    }

    @Test
    void anAdditionThatTheSdkRepeatedStillLosesToAnothers() {
        facts.add(STREAM, FACT);

        assertThat(on(new Repeating(dynamo)).add(STREAM, FACT)).isFalse();
    }

    @Test
    void aFactMayVanishAfterTwoYears() {
        facts.add(STREAM, FACT);

        assertThat(dynamo.scan(scan -> scan.tableName(table)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.get("expiresAt").n())
                        .isEqualTo(Long.toString(
                                Instant.parse("2028-03-01T12:00:00Z").getEpochSecond())));
    }

    @Test
    void aDamagedFactIsToldWithoutItsText() {
        dynamo.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "stream", AttributeValue.fromS(STREAM),
                        "id", AttributeValue.fromS(FACT.id()),
                        "json", AttributeValue.fromS("{\"secret\":}"))));

        assertThatThrownBy(() -> facts.find(STREAM, FACT.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("fact 000000001 of control/JLM in " + table + ": not JSON")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private DynamoFacts on(DynamoDbClient client) {
        return new DynamoFacts(client, table, InstantSource.fixed(NOON), () -> "mark " + marks.incrementAndGet());
    }

    /// A DynamoDB whose first answer to each write is lost, so that the SDK sends it again.
    private record Repeating(DynamoDbClient dynamo) implements DynamoDbClient {

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            dynamo.putItem(request);
            return dynamo.putItem(request);
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            dynamo.close();
        }
    }
}
