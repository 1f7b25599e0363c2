package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoHoldsTest {

    private static final WorkKey KEY = new WorkKey(WorkKey.Kind.ORDER, "X-A");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Release WHEN_KNOWN = new Release.WhenKnown(Set.of(new Sku("CUSHION")));

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.table("key");
    private final DynamoHolds holds = new DynamoHolds(dynamo, table);

    @Test
    void holdingAndReleasingAreOneRequestEach() {
        holds.put(hold("an SKU", Map.of(), work(10)));
        assertThat(requests.take()).hasSize(1);

        holds.release(KEY);
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void workOfFourHundredThousandBytesIsKept() {
        Hold hold = hold("an SKU", Map.of("sku", "CUSHION"), work(400_000));
        holds.put(hold);

        assertThat(held()).containsExactly(hold);
    }

    @Test
    void workThatNoItemCanHoldIsLeftOutAndTheHoldSaysSo() {
        holds.put(hold("an SKU", Map.of("sku", "CUSHION"), work(410_000)));

        assertThat(held()).singleElement().satisfies(hold -> {
            assertThat(hold.work()).isEqualTo(new HeldWork.Nothing());
            assertThat(hold.reason()).isEqualTo(Reason.UNKNOWN_SKU);
            assertThat(hold.explanation()).isEqualTo("an SKU");
            assertThat(hold.evidence())
                    .containsEntry("sku", "CUSHION")
                    .hasEntrySatisfying(
                            "left out",
                            words -> assertThat(words)
                                    .matches(
                                            "the work: with it the hold takes 410\\d\\d\\d bytes, more than can be kept"));
        });
    }

    @Test
    void aHoldWithoutItsWorkDoesNotLetGoByItself() {
        holds.put(hold("an SKU", Map.of(), work(410_000)));

        assertThat(held()).extracting(Hold::release).containsExactly(new Release.ByChange());
    }

    @Test
    void aHoldWhoseFactsAreTooLargeIsStillHeld() {
        holds.put(hold("an SKU", Map.of("sku", "w".repeat(410_000)), work(10)));

        assertThat(held()).singleElement().satisfies(hold -> {
            assertThat(hold.key()).isEqualTo(KEY);
            assertThat(hold.since()).isEqualTo(NOON);
            assertThat(hold.reason()).isEqualTo(Reason.UNKNOWN_SKU);
            assertThat(hold.explanation()).isEqualTo("an SKU");
            assertThat(hold.evidence()).containsOnlyKeys("left out");
        });
    }

    @Test
    void aHoldWhoseExplanationIsTooLargeIsStillHeld() {
        holds.put(hold("w".repeat(410_000), Map.of(), work(10)));

        assertThat(held()).extracting(Hold::explanation).containsExactly("w".repeat(1_000));
    }

    @Test
    void anUnreadableHoldIsNamedWithoutItsTextAfterTheOthersWereShown() {
        Hold readable = hold("an SKU", Map.of(), work(10));
        holds.put(readable);
        dynamo.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "key", AttributeValue.fromS("ORDER/X-B"),
                        "json", AttributeValue.fromS("{\"reason\":\"Ada Pemberton\"}"),
                        "since", AttributeValue.fromS("2026-03-02T12:00:00Z"))));

        List<Hold> shown = new ArrayList<>();
        assertThatThrownBy(() -> holds.forEach(shown::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("holds in " + table + " cannot be read: ORDER/X-B: ")
                .hasMessageNotContaining("Pemberton")
                .hasNoCause();
        assertThat(shown).containsExactly(readable);
    }

    private List<Hold> held() {
        List<Hold> held = new ArrayList<>();
        holds.forEach(held::add);
        return held;
    }

    private static HeldWork work(int bytes) {
        return new HeldWork.Unread("w".repeat(bytes));
    }

    private static Hold hold(String explanation, Map<String, String> evidence, HeldWork work) {
        return new Hold(KEY, Reason.UNKNOWN_SKU, explanation, evidence, Optional.empty(), NOON, WHEN_KNOWN, work);
    }
}
