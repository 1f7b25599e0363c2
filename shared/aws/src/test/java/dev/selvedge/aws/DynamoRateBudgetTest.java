package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.RateBudget;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RateBudget.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class DynamoRateBudgetTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Allowance CIN7 = new Allowance("cin7", Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("name");
    private final RateBudget here = new DynamoRateBudget(dynamo, table);
    private final RateBudget elsewhere = new DynamoRateBudget(LocalAws.dynamo(), table);

    @Test
    void aSlotIsOneWriteIdleOrInLine() {
        assertThat(here.reserve(CIN7, NOON)).isEqualTo(at(0));
        assertThat(requests.take()).hasSize(1);

        assertThat(here.reserve(CIN7, NOON)).isEqualTo(at(1));
        assertThat(requests.take()).hasSize(1);

        assertThat(here.reserve(CIN7, NOON.plusSeconds(60))).isEqualTo(at(60));
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void whatOthersReservedIsLearntInOneMoreWrite() {
        elsewhere.reserve(CIN7, NOON);

        assertThat(here.reserve(CIN7, NOON)).isEqualTo(at(1));
        assertThat(requests.take()).hasSize(2);
    }

    @Test
    void whatOthersReservedSinceIsNoticed() {
        here.reserve(CIN7, NOON);
        elsewhere.reserve(CIN7, NOON);

        assertThat(here.reserve(CIN7, NOON)).isEqualTo(at(2));
        assertThat(elsewhere.reserve(CIN7, NOON)).isEqualTo(new Slot.Busy(NOON.plusSeconds(1)));
    }

    @Test
    void whatIsKnownToBeBusyIsNotAskedAgain() {
        for (int second = 0; second < 3; second++) {
            assertThat(here.reserve(CIN7, NOON)).isEqualTo(at(second));
        }
        requests.take();

        assertThat(here.reserve(CIN7, NOON)).isEqualTo(new Slot.Busy(NOON.plusSeconds(1)));
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void aLimitThatVanishedIsIdle() {
        here.reserve(CIN7, NOON);
        dynamo.deleteItem(delete -> delete.tableName(table).key(key()));

        assertThat(here.reserve(CIN7, NOON)).isEqualTo(at(0));
    }

    @Test
    void aLimitMayVanishADayAfterItsLastSlot() {
        here.reserve(CIN7, NOON);
        assertThat(expiresAt()).isEqualTo(Instant.parse("2026-03-03T12:00:01Z"));

        here.reserve(CIN7, NOON);
        assertThat(expiresAt()).isEqualTo(Instant.parse("2026-03-03T12:00:03Z"));
    }

    @Test
    void whoeverLosesTooOftenIsToldToComeBackAGapLater() {
        Contended contended = new Contended();

        assertThat(new DynamoRateBudget(contended, "table").reserve(CIN7, NOON))
                .isEqualTo(new Slot.Busy(NOON.plusSeconds(1)));
        assertThat(contended.asked).isEqualTo(3);
    }

    private Instant expiresAt() {
        Map<String, AttributeValue> item =
                dynamo.getItem(get -> get.tableName(table).key(key())).item();
        return Instant.ofEpochSecond(Long.parseLong(item.get("expiresAt").n()));
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("name", AttributeValue.fromS("cin7"));
    }

    private static Slot at(int seconds) {
        return new Slot.At(NOON.plusSeconds(seconds));
    }

    /// A DynamoDB in which somebody else is always quicker.
    private static final class Contended implements DynamoDbClient {

        private int asked;

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            asked++;
            throw ConditionalCheckFailedException.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
