package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoCommitmentsTest {

    private static final OrderId ORDER = new OrderId("X-A");
    private static final Map<Sku, Integer> PIECES = Map.of(new Sku("CUSHION"), 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.5Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-03T12:00:00.5Z");

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("order");
    private final DynamoCommitments commitments = new DynamoCommitments(dynamo, table);

    @Test
    void everyChangeIsOneRequest() {
        commitments.promise(ORDER, PIECES, NOON);
        assertThat(requests.take()).hasSize(1);

        commitments.placed(ORDER, NOON);
        assertThat(requests.take()).hasSize(1);

        commitments.placed(new OrderId("X-B"), NOON);
        assertThat(requests.take()).hasSize(1);

        commitments.release(ORDER);
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void whatIsNeverPlacedIsForgottenNinetyDaysAfterItWasFirstPromised() {
        commitments.promise(ORDER, PIECES, NOON);
        commitments.promise(ORDER, PIECES, NEXT_DAY);

        assertThat(expiry()).isEqualTo(Instant.parse("2026-05-31T12:00:00Z"));
    }

    @Test
    void whatIsPlacedIsForgottenTwoDaysLaterHoweverOftenItIsPromisedAgain() {
        commitments.promise(ORDER, PIECES, NOON);
        commitments.placed(ORDER, NEXT_DAY);
        commitments.promise(ORDER, PIECES, NEXT_DAY);

        assertThat(expiry()).isEqualTo(Instant.parse("2026-03-05T12:00:00Z"));
    }

    @Test
    void anUnreadableCommitmentIsNamedWithoutItsText() {
        commitments.promise(ORDER, PIECES, NOON);
        dynamo.updateItem(update -> update.tableName(table)
                .key(Map.of("order", AttributeValue.fromS("X-A")))
                .updateExpression("SET pieces = :pieces")
                .expressionAttributeValues(Map.of(":pieces", AttributeValue.fromS("{\"secret\":}"))));

        assertThatThrownBy(() -> commitments.forEach(_ -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the pieces of X-A in " + table + ": not JSON")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private Instant expiry() {
        AttributeValue seconds = dynamo.getItem(
                        get -> get.tableName(table).key(Map.of("order", AttributeValue.fromS("X-A"))))
                .item()
                .get("expiresAt");
        return Instant.ofEpochSecond(Long.parseLong(seconds.n()));
    }
}
