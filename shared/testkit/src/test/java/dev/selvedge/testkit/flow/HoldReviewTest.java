package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.HoldReview.Review;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A review here looks up two SKUs at most.
class HoldReviewTest {

    private static final MappingKey VAT = new MappingKey(MappingKey.Kind.TAX, "VAT-20");
    private static final MappingKey ECO = new MappingKey(MappingKey.Kind.TAX, "ECO+VAT-20");

    private final Connection connection = new Connection();

    @Test
    void withoutHoldsThereIsNothingToAsk() {
        assertThat(connection.review.review()).isEqualTo(new Review(0, 0));
        assertThat(connection.erp.faults().count("lookUp")).isZero();
    }

    @Test
    void anOrderGoesByItselfWhenItsMappingIsAdded() {
        mustBeMapped(VAT);
        connection.ingest(toShip("X-A"));
        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));

        connection.mappings.put(VAT, "20% (VAT on Income)");

        assertThat(connection.reviewAndIngest()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void anOrderThatSeveralMappingsWouldFreeGoesWhenOneOfThemIsAdded() {
        MappingKey bySku = new MappingKey(MappingKey.Kind.DIVISION, "sku/" + Connection.CUSHION);
        MappingKey byConnection = new MappingKey(MappingKey.Kind.DIVISION, "connection");
        connection.erp.objectsTo(order -> Stream.of(bySku, byConnection)
                        .anyMatch(key -> connection.mappings.find(key).isPresent())
                ? List.of()
                : List.of(new Objection(
                        Reason.CODE_NOT_MAPPED,
                        "Order " + order.id() + " has no division.",
                        Map.of(),
                        new Release.WhenOneMapped(Set.of(bySku, byConnection)))));
        connection.ingest(toShip("X-A"));
        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));

        connection.mappings.put(byConnection, "01");

        assertThat(connection.reviewAndIngest()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void whatWasQueuedIsNotQueuedAgainByEachReview() {
        mustBeMapped(VAT);
        connection.ingest(toShip("X-A"));
        connection.mappings.put(VAT, "20% (VAT on Income)");
        connection.review.review();

        connection.clock.pass(Duration.ofMinutes(15).minusNanos(1));
        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));

        connection.clock.pass(Duration.ofNanos(1));
        assertThat(connection.review.review()).isEqualTo(new Review(1, 1));
    }

    @Test
    void everyMappingMustBeThere() {
        mustBeMapped(VAT, ECO);
        connection.ingest(toShip("X-A"));

        connection.mappings.put(VAT, "20% (VAT on Income)");
        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));

        connection.mappings.put(ECO, "20% (VAT on Income)");
        assertThat(connection.review.review()).isEqualTo(new Review(1, 1));
    }

    @Test
    void whatOnlyAChangeCanMendIsNotTriedAgain() {
        connection.ingest(toShip("X-A").withoutAddresses());
        connection.clock.pass(Duration.ofDays(7));

        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));
    }

    @Test
    void aDispatchIsQueuedAgainToBeReadAnew() {
        connection.holds.put(new Hold(
                new WorkKey(Kind.DISPATCH, "X-A"),
                Reason.MARKETPLACE_REFUSED,
                "Mirakl refused the dispatch of order X-A",
                Map.of(),
                Optional.empty(),
                Samples.NOON,
                new Release.LookAgain(Samples.NOON.plusSeconds(1)),
                new HeldWork.OfDispatch(new OrderId("X-A"))));
        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));

        connection.clock.pass(Duration.ofSeconds(1));

        assertThat(connection.review.review()).isEqualTo(new Review(1, 1));
        assertThat(connection.outbox.sent())
                .containsExactly(new Message.OfDispatch(new OrderId("X-A"), Optional.empty()));
        assertThat(connection.held()).containsOnlyKeys("DISPATCH/X-A");
    }

    @Test
    void aHoldThatOnlyTellsIsNotTriedAgain() {
        connection.erp.sales().sell(Connection.CUSHION, 0);
        connection.ingest(toShip("X-A"));
        connection.outbox.takeAll();
        connection.clock.pass(Duration.ofDays(7));

        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));
        assertThat(connection.outbox.sent()).isEmpty();
    }

    @Test
    void aTextThatCannotBeReadIsNotTriedAgain() {
        connection.marketplace.putUnreadable("X-A", Samples.NOON, "order_id is missing", "{}");
        connection.feed.walk();

        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));
    }

    @Test
    void noReviewAsksForMoreThanItsShare() {
        holdForSkus(5);

        connection.review.review();

        assertThat(connection.erp.faults().count("lookUp")).isEqualTo(5 + Connection.LOOK_UPS);
    }

    @Test
    void aSkuThatManyOrdersAwaitIsAskedForOnce() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1").sku("RUG-180")));
        connection.ingest(toShip("X-B").lines(Samples.line("L1").sku("RUG-180")));
        connection.erp.sales().sell("RUG-180", 4);

        assertThat(connection.review.review()).isEqualTo(new Review(2, 2));
        assertThat(connection.erp.faults().count("lookUp")).isEqualTo(3);
    }

    @Test
    void aSkuThatAnotherOrderMadeKnownNeedsNoLookUp() {
        holdForSkus(1);
        connection.erp.sales().sell("RUG-0", 4);
        connection.catalogue.add(Set.of(new Sku("RUG-0")));

        assertThat(connection.review.review()).isEqualTo(new Review(1, 1));
    }

    @Test
    void aNearMissIsNotTheSku() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1").sku("RUG-180")));
        connection.erp.sales().sell("Rug-180", 4);

        assertThat(connection.review.review()).isEqualTo(new Review(1, 0));
    }

    /// Every five minutes is how often the feed runs; with ten awaited SKUs a turn by the minute would stand still.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 15, 60})
    void everyAwaitedSkuGetsItsTurnHoweverOftenTheReviewRuns(int minutes) {
        holdForSkus(10);
        for (int each = 0; each < 10; each++) {
            connection.erp.sales().sell("RUG-" + each, 5);
        }

        for (int review = 0; review < 40; review++) {
            connection.review.review();
            connection.clock.pass(Duration.ofMinutes(minutes));
        }

        connection.ingestQueued();
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anErpThatCannotBeAskedKeepsNoOtherOrderBack() {
        mustBeMapped(VAT);
        connection.ingest(toShip("X-MAPPED"));
        connection.erp.objectsTo(_ -> List.of());
        connection.ingest(toShip("X-AWAITING").lines(Samples.line("L1").sku("RUG-180")));
        connection.mappings.put(VAT, "20% (VAT on Income)");
        connection.erp.faults().before("lookUp", Trouble.throttled());

        assertThatThrownBy(() -> connection.review.review()).isInstanceOf(RemoteFailure.Throttled.class);

        assertThat(connection.queued()).containsExactly("X-MAPPED");
    }

    private void mustBeMapped(MappingKey... keys) {
        connection.erp.objectsTo(order -> unmapped(order, Set.of(keys)));
    }

    private List<Objection> unmapped(Order order, Set<MappingKey> keys) {
        return keys.stream().allMatch(key -> connection.mappings.find(key).isPresent())
                ? List.of()
                : List.of(new Objection(
                        Reason.TAX_NOT_MAPPED,
                        "Order " + order.id() + " has a tax that is not mapped.",
                        Map.of(),
                        new Release.WhenMapped(keys)));
    }

    private void holdForSkus(int many) {
        for (int each = 0; each < many; each++) {
            connection.ingest(toShip("X-" + each).lines(Samples.line("L1").sku("RUG-" + each)));
        }
        assertThat(connection.held()).hasSize(many);
    }
}
