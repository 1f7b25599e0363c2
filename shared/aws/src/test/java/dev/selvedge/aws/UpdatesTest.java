package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.aws.Updates.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// An update that meets a transaction is turned away ("Managing complex workflows with DynamoDB transactions",
/// transaction conflict handling).
class UpdatesTest {

    @Test
    void anUpdateThatMeetsATransactionIsMadeAgain() {
        Busy dynamo = new Busy(9);

        new Updates(dynamo, "table").one(change("X-A"));

        assertThat(dynamo.asked).isEqualTo(10);
    }

    @Test
    void anUpdateThatMeetsTransactionsForEverFails() {
        Busy dynamo = new Busy(10);

        assertThatThrownBy(() -> new Updates(dynamo, "table").one(change("X-A")))
                .isInstanceOf(TransactionConflictException.class);
        assertThat(dynamo.asked).isEqualTo(10);
    }

    @Test
    void ifATransactionMeetsAnotherEachUpdateGoesAlone() {
        Busy dynamo = new Busy(0);

        new Updates(dynamo, "table").all(List.of(change("X-A"), change("X-B")));

        assertThat(dynamo.asked).isEqualTo(3);
    }

    private static Change change(String order) {
        return new Change(
                Map.of("order", AttributeValue.fromS(order)),
                "SET told = :told",
                null,
                Map.of(":told", AttributeValue.fromS("[]")));
    }

    /// A DynamoDB with a transaction under way on every item, which turns the first few updates away and takes none of
    /// another transaction.
    private static final class Busy implements DynamoDbClient {

        private final int turnedAway;
        private int updated;
        private int asked;

        Busy(int turnedAway) {
            this.turnedAway = turnedAway;
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            asked++;
            if (updated++ < turnedAway) {
                throw TransactionConflictException.builder().build();
            }
            return UpdateItemResponse.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            asked++;
            throw TransactionCanceledException.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
