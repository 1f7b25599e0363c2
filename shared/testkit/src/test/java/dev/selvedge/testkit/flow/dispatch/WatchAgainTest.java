package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.LOOK_AGAIN_AFTER;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What should have moved and has not is looked at again by itself.
class WatchAgainTest {

    private final Depot depot = new Depot();

    private static SampleOrder order() {
        return Samples.order("X-A").shippingDeadline(Samples.NOON.plus(Duration.ofDays(20)));
    }

    private void watchAt(Instant now) {
        depot.clock.set(now);
        depot.watch.look();
    }

    /// Shipped and told; the message is lost.
    private Instant toldAndLost() {
        depot.sold(order()).ships("X-A", "1Z-1").dispatch();
        return depot.clock.instant();
    }

    @Test
    void whatHasLeftAndIsNotConfirmedIsLookedAtAgain() {
        Instant left = toldAndLost();

        watchAt(left.plus(LOOK_AGAIN_AFTER));
        assertThat(depot.awaiting()).isEmpty();

        watchAt(left.plus(LOOK_AGAIN_AFTER).plusNanos(1));
        assertThat(depot.awaiting()).containsExactly("X-A");
    }

    @Test
    void whatIsStuckIsQueuedOnceAPeriod() {
        Instant first = toldAndLost().plus(LOOK_AGAIN_AFTER).plusSeconds(1);
        watchAt(first);
        depot.awaiting();

        watchAt(first.plus(Duration.ofMinutes(5)));
        watchAt(first.plus(LOOK_AGAIN_AFTER).minusNanos(1));
        assertThat(depot.awaiting()).isEmpty();

        watchAt(first.plus(LOOK_AGAIN_AFTER));
        assertThat(depot.queued()).hasSize(1);
    }

    @Test
    void whatStaysStuckIsQueuedMoreAndMoreRarely() {
        Instant first = toldAndLost().plus(LOOK_AGAIN_AFTER).plusSeconds(1);
        watchAt(first);
        Instant second = first.plus(LOOK_AGAIN_AFTER);
        watchAt(second);
        depot.awaiting();

        watchAt(second.plus(LOOK_AGAIN_AFTER.multipliedBy(2)).minusNanos(1));
        assertThat(depot.awaiting()).isEmpty();

        watchAt(second.plus(LOOK_AGAIN_AFTER.multipliedBy(2)));
        assertThat(depot.awaiting()).containsExactly("X-A");
    }

    @Test
    void aLostMessageDelaysAndDoesNotDecide() {
        depot.sold(order()).ships("X-A", "1Z-1");
        depot.feed.walk();
        depot.run();
        assertThat(depot.isConfirmed("X-A")).isTrue();

        depot.sold(Samples.order("X-B")).ships("X-B", "1Z-2").dispatch();
        depot.clock.pass(LOOK_AGAIN_AFTER.plusMinutes(1));
        depot.watch.look();
        depot.run();

        assertThat(depot.isConfirmed("X-B")).isTrue();
        assertThat(depot.desk.confirmed("X-B")).isOne();
    }

    @Test
    void whatWasPlacedAndNeverSeenInTheErpIsLookedAt() {
        depot.shows(order()).placedUnseen("X-A");
        Instant placed = depot.clock.instant();

        watchAt(placed.plus(LOOK_AGAIN_AFTER));
        assertThat(depot.awaiting()).isEmpty();
        watchAt(placed.plus(LOOK_AGAIN_AFTER).plusNanos(1));
        assertThat(depot.awaiting()).containsExactly("X-A");
    }

    @Test
    void whatWaitsInTheWarehouseIsNotAskedFor() {
        depot.sold(order()).dispatch();

        watchAt(depot.clock.instant().plus(LOOK_AGAIN_AFTER.multipliedBy(3)));

        assertThat(depot.awaiting()).isEmpty();
    }

    @Test
    void whatIsHeldOrNotPlacedIsNotQueued() {
        depot.sold(order())
                .ships("X-A", parcel("P1", "Evri", "1Z-1", Map.of(CUSHION, 2)))
                .dispatch();
        depot.shows(Samples.order("X-B"));

        watchAt(depot.clock.instant().plus(LOOK_AGAIN_AFTER.multipliedBy(3)));

        assertThat(depot.awaiting()).isEmpty();
    }

    @Test
    void whatWasConfirmedByHandWhileItWasHeldIsLookedAtOnceAPeriod() {
        depot.sold(order())
                .ships("X-A", parcel("P1", "Evri", "1Z-1", Map.of(CUSHION, 2)))
                .dispatch();
        ShownOrder shipped = ShownOrder.of(order().updatedAt(depot.clock.instant())
                .state(OrderState.SHIPPED, "SHIPPED")
                .build());
        depot.shows(shipped);
        Instant first = depot.clock.instant();

        watchAt(first);
        assertThat(depot.awaiting()).containsExactly("X-A");
        watchAt(first.plus(LOOK_AGAIN_AFTER).minusNanos(1));
        assertThat(depot.awaiting()).isEmpty();
        watchAt(first.plus(LOOK_AGAIN_AFTER));
        assertThat(depot.deliver()).hasSize(1);
        assertThat(depot.held()).isEmpty();
        watchAt(first.plus(LOOK_AGAIN_AFTER.multipliedBy(3)));
        assertThat(depot.awaiting()).isEmpty();
    }

    @Test
    void whatHoldsAClosedOrdersCorrectionStays() {
        depot.sold(order()).ships("X-A", "1Z-1").run();
        depot.holds(Kind.CORRECTION, "X-A", Reason.UNSHIPPED_AFTER_CONFIRMED);
        depot.readOrders();

        depot.watch.look();

        assertThat(depot.held()).containsOnlyKeys("CORRECTION/X-A");
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void anErpClockThatIsWrongByTenMinutesDelaysByNoMore(int minutes) {
        depot.erpAhead = Duration.ofMinutes(minutes);
        Instant left = toldAndLost();

        watchAt(left.plus(LOOK_AGAIN_AFTER).plus(Duration.ofMinutes(minutes)));
        assertThat(depot.awaiting()).isEmpty();
        watchAt(left.plus(LOOK_AGAIN_AFTER).plus(Duration.ofMinutes(minutes)).plusNanos(1));
        assertThat(depot.awaiting()).containsExactly("X-A");
    }

    @Test
    void theWatchAsksNoPartner() {
        toldAndLost();
        depot.steps.forget();

        watchAt(depot.clock.instant().plus(Duration.ofDays(30)));

        assertThat(depot.steps.taken())
                .noneMatch(step -> step.startsWith("ShippingDesk.") || step.startsWith("ShipmentSource."));
    }
}
