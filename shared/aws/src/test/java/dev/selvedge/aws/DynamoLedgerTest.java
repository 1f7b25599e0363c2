package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class DynamoLedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.5Z");
    private static final String TWO_YEARS_LATER =
            Long.toString(Instant.parse("2028-03-02T12:00:00Z").getEpochSecond());
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final WorkKey KEY = new WorkKey(WorkKey.Kind.ORDER, "X-A");

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("key");
    private final DynamoLedger ledger = new DynamoLedger(dynamo, table);

    @Test
    void everyClaimIsOneRequestWhateverItsAnswer() {
        assertThat(ledger.claim(KEY, NOON, LEASE)).isInstanceOf(Claim.Granted.class);
        assertThat(ledger.claim(KEY, NOON, LEASE)).isInstanceOf(Claim.Leased.class);
        assertThat(ledger.claim(KEY, NOON.plus(LEASE), LEASE)).isInstanceOf(Claim.InDoubt.class);
        ledger.settle(KEY, 2, Outcome.Done.of("placed"));
        assertThat(ledger.claim(KEY, NOON.plus(LEASE), LEASE)).isInstanceOf(Claim.Settled.class);

        assertThat(requests.take()).hasSize(5).hasOnlyElementsOfType(UpdateItemRequest.class);
    }

    @Test
    void aRecordLivesTwoYearsFromItsLastClaim() {
        ledger.claim(KEY, NOON.minus(Duration.ofDays(3)), LEASE);
        ledger.claim(KEY, NOON, LEASE);
        ledger.settle(KEY, 2, Outcome.Done.of("placed"));

        assertThat(item()).containsEntry("expiresAt", AttributeValue.fromN(TWO_YEARS_LATER));
    }

    @Test
    void anUnreadableOutcomeIsToldWithoutItsText() {
        ledger.claim(KEY, NOON, LEASE);
        ledger.settle(KEY, 1, Outcome.Done.of("placed"));
        dynamo.updateItem(update -> update.tableName(table)
                .key(Map.of("key", AttributeValue.fromS("ORDER/X-A")))
                .updateExpression("SET outcome = :outcome")
                .expressionAttributeValues(Map.of(":outcome", AttributeValue.fromS("{\"what\":7,\"secret\":}"))));

        assertThatThrownBy(() -> ledger.claim(KEY, NOON, LEASE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the outcome of ORDER/X-A in " + table)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private Map<String, AttributeValue> item() {
        return dynamo.getItem(get -> get.tableName(table).key(Map.of("key", AttributeValue.fromS("ORDER/X-A"))))
                .item();
    }
}
