package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.model.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchesTest {

    private final Requests requests = new Requests();

    @Test
    void aHundredAreReadInOneRequest() {
        DynamoCursors cursors = new DynamoCursors(LocalAws.dynamo(requests), LocalAws.table("name"));

        cursors.read(texts(100));
        assertThat(requests.take()).hasSize(1);

        cursors.read(texts(230));
        assertThat(requests.take()).hasSize(3);
    }

    @Test
    void noneAreReadWithoutARequest() {
        DynamoCatalogue catalogue = new DynamoCatalogue(LocalAws.dynamo(requests), LocalAws.table("sku"));

        catalogue.known(Set.of());
        catalogue.add(Set.of());
        catalogue.forget(Set.of());

        assertThat(requests.take()).isEmpty();
    }

    @Test
    void aFeedsCursorIsMovedInOneRequest() {
        DynamoCursors cursors = new DynamoCursors(LocalAws.dynamo(requests), LocalAws.table("name"));

        cursors.advance("orders", Cursor.at(Instant.EPOCH));

        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void twentyFiveAreForgottenInOneRequest() {
        DynamoCatalogue catalogue = new DynamoCatalogue(LocalAws.dynamo(requests), LocalAws.table("sku"));

        catalogue.forget(texts(130).stream().map(Sku::new).collect(Collectors.toSet()));

        assertThat(requests.take()).hasSize(6);
    }

    @Test
    void twentyFiveAreAddedInOneRequest() {
        DynamoCatalogue catalogue = new DynamoCatalogue(LocalAws.dynamo(requests), LocalAws.table("sku"));

        catalogue.add(texts(60).stream().map(Sku::new).collect(Collectors.toSet()));

        assertThat(requests.take()).hasSize(3);
    }

    @Test
    void whatIsLeftUnputIsPutNext() {
        Reluctant dynamo = new Reluctant(2);

        new Batches(dynamo, "table", "name").put(texts(5));

        assertThat(dynamo.asked).isEqualTo(3);
    }

    @Test
    void whatIsLeftUnprocessedIsAskedForAgain() {
        Reluctant dynamo = new Reluctant(1);

        assertThat(new Batches(dynamo, "table", "name").read(texts(5)))
                .extracting(item -> item.get("name").s())
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(dynamo.asked).isEqualTo(5);
    }

    @Test
    void whatIsLeftUndeletedIsDeletedNext() {
        Reluctant dynamo = new Reluctant(2);

        new Batches(dynamo, "table", "name").delete(texts(5));

        assertThat(dynamo.asked).isEqualTo(3);
    }

    @Test
    void whatIsLeftUnprocessedForEverFails() {
        Reluctant dynamo = new Reluctant(0);
        Batches batches = new Batches(dynamo, "table-7", "name");

        assertThatThrownBy(() -> batches.read(texts(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("DynamoDB left keys of table-7 unprocessed 10 times: it is throttled");
        assertThatThrownBy(() -> batches.delete(texts(5))).isInstanceOf(IllegalStateException.class);
        assertThat(dynamo.asked).isEqualTo(20);
    }

    private static List<String> texts(int many) {
        return IntStream.range(0, many).mapToObj(Integer::toString).toList();
    }

    /// A DynamoDB that processes the first few keys of each request and leaves the rest.
    private static final class Reluctant implements DynamoDbClient {

        private final int processed;
        private int asked;

        Reluctant(int processed) {
            this.processed = processed;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            asked++;
            String table = request.requestItems().keySet().iterator().next();
            List<Map<String, AttributeValue>> keys =
                    request.requestItems().get(table).keys();
            List<Map<String, AttributeValue>> rest =
                    keys.stream().skip(processed).toList();
            return BatchGetItemResponse.builder()
                    .responses(Map.of(table, keys.stream().limit(processed).toList()))
                    .unprocessedKeys(
                            rest.isEmpty()
                                    ? Map.of()
                                    : Map.of(
                                            table,
                                            KeysAndAttributes.builder()
                                                    .keys(rest)
                                                    .build()))
                    .build();
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            asked++;
            String table = request.requestItems().keySet().iterator().next();
            List<WriteRequest> rest =
                    request.requestItems().get(table).stream().skip(processed).toList();
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(rest.isEmpty() ? Map.of() : Map.of(table, rest))
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
