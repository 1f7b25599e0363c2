package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.testkit.HandSetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoTrackingNumbersTest {

    private static final OrderId ORDER = new OrderId("X-A");
    private static final OrderId OTHER = new OrderId("X-B");

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("number");
    private final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-02T12:00:00.5Z"));
    private final DynamoTrackingNumbers numbers = new DynamoTrackingNumbers(dynamo, table, clock);

    @Test
    void everyMethodIsOneRequest() {
        numbers.take("1Z", ORDER);
        assertThat(requests.take()).hasSize(1);

        numbers.take("1Z", OTHER);
        assertThat(requests.take()).hasSize(1);

        numbers.free("1Z", OTHER);
        assertThat(requests.take()).hasSize(1);

        numbers.free("1Z", ORDER);
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void aNumberIsForgottenNinetyDaysAfterItWasFirstTaken() {
        numbers.take("1Z", ORDER);
        clock.pass(Duration.ofDays(1));
        numbers.take("1Z", ORDER);
        numbers.take("1Z", OTHER);

        assertThat(expiry()).isEqualTo(Instant.parse("2026-05-31T12:00:00Z"));
    }

    private Instant expiry() {
        AttributeValue seconds = dynamo.getItem(
                        get -> get.tableName(table).key(Map.of("number", AttributeValue.fromS("1Z"))))
                .item()
                .get("expiresAt");
        return Instant.ofEpochSecond(Long.parseLong(seconds.n()));
    }
}
