package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.CUSHION;
import static dev.selvedge.testkit.flow.Connection.START_OF_TRADING;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static dev.selvedge.testkit.flow.Connection.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Sku;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What customers have bought, from the first reading of an order on.
class CommitmentTest {

    private static final Instant NOON = Samples.NOON;

    private final Connection connection = new Connection();

    @Test
    void theFirstReadingOfAnOrderPromisesItsPieces() {
        walk(waiting("X-A")
                .lines(
                        Samples.line("L1").sku(CUSHION).quantity(2),
                        Samples.line("L2").sku("RUG").quantity(1),
                        Samples.line("L3").sku(CUSHION).quantity(3)));

        assertThat(connection.commitments.all())
                .containsExactly(promised(Map.of(new Sku(CUSHION), 5, new Sku("RUG"), 1), NOON, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = Mode.EXCLUDE,
            names = {"SHIPPED", "CANCELLED", "REFUSED"})
    void everyOrderThatMayStillLeaveIsPromised(OrderState state) {
        walk(toShip("X-A").state(state, "AS_JOHN_LEWIS_SAYS"));

        assertThat(connection.commitments.all()).containsExactly(promised(cushions(2), NOON, Optional.empty()));
    }

    @Test
    void whatIsCancelledOfAnOrderIsPromisedNoMore() {
        walk(toShip("X-A").lines(Samples.line("L1").quantity(3)));
        connection.clock.pass(Duration.ofMinutes(5));
        walk(later("X-A", 1, OrderState.TO_SHIP, "SHIPPING")
                .lines(Samples.line("L1").quantity(3).cancelled(1)));

        assertThat(connection.commitments.all()).containsExactly(promised(cushions(2), NOON, Optional.empty()));
    }

    @Test
    void aPlacedOrderSaysSinceWhenTheErpAllowsForIt() {
        walk(toShip("X-A"));
        connection.clock.pass(Duration.ofMinutes(5));
        connection.ingestQueued();

        assertThat(connection.commitments.all())
                .containsExactly(promised(cushions(2), NOON, Optional.of(NOON.plus(Duration.ofMinutes(5)))));
    }

    @Test
    void anOrderThatIsFoundPlacedAfterADoubtIsMarkedAsWell() {
        walk(toShip("X-A"));
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingestQueued();
        assertThat(connection.commitments.all()).containsExactly(promised(cushions(2), NOON, Optional.empty()));

        connection.ingest(toShip("X-A"));

        assertThat(connection.commitments.all()).containsExactly(promised(cushions(2), NOON, Optional.of(NOON)));
    }

    @Test
    void anOrderThatIsHeldStaysPromised() {
        walk(toShip("X-A").lines(Samples.line("L1").sku("NOT-THERE").quantity(2)));
        connection.ingestQueued();

        assertThat(connection.held()).containsOnlyKeys("ORDER/X-A");
        assertThat(connection.commitments.all())
                .containsExactly(promised(Map.of(new Sku("NOT-THERE"), 2), NOON, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"SHIPPED", "CANCELLED", "REFUSED"})
    void anOrderThatIsOverTakesNothingAnyMore(OrderState over) {
        walk(toShip("X-A"));
        connection.ingestQueued();
        walk(later("X-A", 1, over, over.name()));

        assertThat(connection.commitments.all()).isEmpty();
    }

    @Test
    void anOrderFromBeforeTheStartOfTradingPromisesNothing() {
        walk(toShip("X-A").createdAt(START_OF_TRADING.minusMillis(1)));

        assertThat(connection.commitments.all()).isEmpty();
    }

    @Test
    void aReadingThatIsNoNewsPromisesNothing() {
        walk(toShip("X-A"));
        connection.ingestQueued();
        connection.commitments.release(new OrderId("X-A"));
        connection.feed.walk();

        assertThat(connection.commitments.all()).isEmpty();
    }

    private void walk(SampleOrder order) {
        connection.marketplace.put(order.build());
        connection.feed.walk();
    }

    private static Map<Sku, Integer> cushions(int many) {
        return Map.of(new Sku(CUSHION), many);
    }

    private static Commitment promised(Map<Sku, Integer> pieces, Instant at, Optional<Instant> placed) {
        return new Commitment(new OrderId("X-A"), pieces, at, placed);
    }
}
