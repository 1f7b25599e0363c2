package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIP;
import static dev.selvedge.testkit.flow.dispatch.Depot.TRACK;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What has left is not what was ordered, or is wanted no more.
class GoodsTest {

    private final Depot depot = new Depot();

    private SampleOrder changed(String order) {
        return Samples.order(order).updatedAt(depot.clock.instant());
    }

    private static SampleOrder cancelled(SampleOrder order) {
        return order.state(OrderState.CANCELLED, "CANCELED")
                .lines(Samples.line("X-A-1").state(LineState.CANCELLED));
    }

    private void isHeldUntold(Reason reason) {
        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);
        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", reason));
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void moreThanWasOrderedIsHeld() {
        depot.sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 3)));

        isHeldUntold(Reason.SHIPPED_TOO_MANY);
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation()).contains("CUSHION-TEAL-45 x 1");
    }

    @Test
    void aSkuThatIsNotOnTheOrderIsHeld() {
        depot.sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 2, "RUG-180", 1)));

        isHeldUntold(Reason.SKU_NOT_ORDERED);
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation()).contains("RUG-180 x 1");
    }

    @Test
    void aHoldLetsGoOnceThePackingIsCorrected() {
        depot.sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 3)));
        depot.dispatch();
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.unship(Depot.sale("X-A"), "P1");
        depot.ships("X-A", "1Z-1").run();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aLineThatWasCancelledAndShippedIsHeld() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.shows(changed("X-A").lines(Samples.line("X-A-1").quantity(2).cancelled(1)));

        isHeldUntold(Reason.CANCELLED_BUT_SHIPPED);
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation()).contains("CUSHION-TEAL-45 x 1");
    }

    @Test
    void aLineThatWasCancelledWholeAndShippedIsHeld() {
        depot.sold(Samples.order("X-A")
                        .lines(
                                Samples.line("L1").quantity(1),
                                Samples.line("L2").sku("RUG-180").quantity(1)))
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1, "RUG-180", 1)));
        depot.shows(changed("X-A")
                .lines(
                        Samples.line("L1").quantity(1),
                        Samples.line("L2").sku("RUG-180").quantity(1).state(LineState.CANCELLED)));

        isHeldUntold(Reason.CANCELLED_BUT_SHIPPED);
    }

    @Test
    void anOrderThatIsShownCancelledWhenItHasLeftIsHeld() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.shows(cancelled(changed("X-A")));

        isHeldUntold(Reason.CANCELLED_BUT_SHIPPED);
    }

    @Test
    void anOrderThatIsCancelledAndOfWhichNothingHasLeftIsNotHeld() {
        depot.sold("X-A");
        depot.warehouse.begin(Depot.sale("X-A"));
        depot.shows(cancelled(changed("X-A")));

        depot.deliver("X-A");

        assertThat(depot.held()).isEmpty();
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void anOrderThatIsCancelledThereAndShownOpenIsReadBackAndHeld() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.desk.put(ShownOrder.of(cancelled(changed("X-A")).build()));

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CANCELLED_BUT_SHIPPED));
        assertThat(depot.order("X-A").shown().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void anOrderThatIsCancelledBetweenItsNumberAndItsShippingIsHeld() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.steps.meanwhile(
                SHIP,
                () -> depot.desk.put(ShownOrder.of(cancelled(changed("X-A")).build())));

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CANCELLED_BUT_SHIPPED));
        assertThat(depot.desk.confirmed("X-A")).isZero();
    }

    @Test
    void anOrderThatIsShippedThereAlreadyIsDone() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.desk.put(ShownOrder.of(
                changed("X-A").state(OrderState.SHIPPED, "SHIPPED").build()));

        assertThat(depot.run()).singleElement().isInstanceOf(Outcome.Done.class);

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.desk.confirmed("X-A")).isZero();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void anOrderThatIsNotReadyThereComesBackLater() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.desk.put(ShownOrder.of(changed("X-A")
                .state(OrderState.AWAITING_PAYMENT, "WAITING_DEBIT")
                .build()));

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Deferred.class);
        assertThat(depot.held()).isEmpty();

        depot.clock.pass(Depot.LOOK_EVERY);
        depot.shows(changed("X-A"));
        depot.deliver("X-A");

        assertThat(depot.desk.confirmed("X-A")).isOne();
    }

    @Test
    void aRefusalThatNothingExplainsIsHeldInJohnLewissWords() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.desk.refuse("X-A", "Shipping is suspended.");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);
        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.MARKETPLACE_REFUSED));
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation()).contains("Shipping is suspended.");

        depot.desk.take("X-A");
        depot.clock.pass(Duration.ofMinutes(15));
        depot.review.review();
        depot.run();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aShipmentThatMakesNoSenseIsHeldUntilItDoes() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.warehouse.muddle(Depot.sale("X-A"), "box 2 of fulfilment 1 was not packed");

        isHeldUntold(Reason.DISPATCH_UNREADABLE);
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation()).contains("box 2 of fulfilment 1");

        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.muddle(Depot.sale("X-A"));
        depot.run();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void whatIsConfirmedByHandWhileItIsHeldIsHeldNoLonger() {
        depot.sold("X-A").ships("X-A", parcel("P1", "Evri", "1Z-1", Map.of(CUSHION, 2)));
        depot.dispatch();
        assertThat(depot.held()).containsOnlyKeys("DISPATCH/X-A");

        depot.clock.pass(Duration.ofHours(1));
        depot.shows(changed("X-A").state(OrderState.SHIPPED, "SHIPPED"));
        depot.watch.look();
        depot.run();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.steps.count(TRACK)).isZero();
    }
}
