package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Publication;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class DynamoPublishedTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Publication FIRST = Publication.none().audited(NOON);

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("name");
    private final AtomicInteger marks = new AtomicInteger();
    private final DynamoPublished published = on(dynamo);

    @Test
    void readingAndReplacingAreOneRequestEach() {
        published.replace(Publication.none(), FIRST);
        assertThat(requests.take()).hasSize(1);

        published.replace(Publication.none(), FIRST);
        assertThat(requests.take()).hasSize(1);

        published.read();
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void aWriteThatTheSdkRepeatedIsKnownToBeOurOwn() {
        DynamoPublished repeating = on(new Repeating(dynamo));

        assertThat(repeating.replace(Publication.none(), FIRST)).isTrue();
        assertThat(repeating.replace(FIRST, FIRST.finished())).isTrue();
        assertThat(published.read()).isEqualTo(FIRST.finished());
    }

    @Test
    void aWriteThatTheSdkRepeatedStillLosesToAnothers() {
        published.replace(Publication.none(), FIRST);

        assertThat(on(new Repeating(dynamo)).replace(Publication.none(), FIRST)).isFalse();
    }

    @Test
    void anUnreadableRecordIsToldWithoutItsText() {
        dynamo.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "name", AttributeValue.fromS("stock"),
                        "version", AttributeValue.fromN("1"),
                        "json", AttributeValue.fromS("{\"secret\":}"))));

        assertThatThrownBy(published::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the publication in " + table + ": not JSON")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private DynamoPublished on(DynamoDbClient client) {
        return new DynamoPublished(client, table, () -> "mark " + marks.incrementAndGet());
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
            return dynamo.serviceName();
        }

        @Override
        public void close() {}
    }
}
