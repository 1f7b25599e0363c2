package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.ORDER;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIP;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIPMENTS;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An order is confirmed when John Lewis shows it as shipped, and not when it was told.
class ConfirmationTest {

    private final Depot depot = new Depot();

    @Test
    void whatWasToldAndIsNotShownComesBack() {
        depot.sold("X-A").ships("X-A", "1Z-1");

        assertThat(depot.dispatchOne())
                .isEqualTo(new Outcome.Deferred(
                        depot.clock.instant().plus(Depot.LOOK_EVERY), "John Lewis does not show it as shipped yet"));
        assertThat(depot.isToldAndUnsettled("X-A")).isTrue();
    }

    @Test
    void theOrdersFeedShowsItWithoutAnyMoreCalls() {
        depot.sold("X-A").ships("X-A", "1Z-1").run();

        assertThat(depot.steps.count(ORDER)).isZero();
        assertThat(depot.steps.count(SHIP)).isOne();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void whatIsNotShownInTimeIsAskedFor() {
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();

        depot.clock.pass(Depot.SHOWN_WITHIN.minusNanos(1));
        depot.deliver("X-A");
        assertThat(depot.steps.count(ORDER)).isZero();

        depot.clock.pass(Duration.ofNanos(1));
        depot.deliver("X-A");

        assertThat(depot.steps.count(ORDER)).isOne();
        assertThat(depot.steps.count(SHIP)).isOne();
        assertThat(depot.order("X-A").shown().state()).isEqualTo(OrderState.SHIPPED);
        assertThat(depot.deliver("X-A")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatJohnLewisDoesNotKnowOfIsToldAgain() {
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();
        depot.desk.put(ShownOrder.of(Samples.order("X-A").build()));
        depot.clock.pass(Depot.SHOWN_WITHIN);

        depot.deliver("X-A");
        depot.readOrders();

        assertThat(depot.steps.count(SHIP)).isEqualTo(2);
        assertThat(depot.deliver("X-A")).isInstanceOf(Outcome.Done.class);
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void whatWasToldAgainIsGivenTimeAgain() {
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();
        depot.desk.put(ShownOrder.of(Samples.order("X-A").build()));
        depot.clock.pass(Depot.SHOWN_WITHIN);
        depot.deliver("X-A");

        depot.clock.pass(Depot.SHOWN_WITHIN.minusNanos(1));
        depot.deliver("X-A");

        assertThat(depot.steps.count(ORDER)).isOne();
    }

    @Test
    void anOrderThatIsCancelledAfterItWasToldIsHeld() {
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();
        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.CANCELLED, "CANCELED"));

        assertThat(depot.deliver("X-A")).isInstanceOf(Outcome.Held.class);
        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CANCELLED_BUT_SHIPPED));
    }

    @Test
    void parcelsAreConfirmedByJohnLewissListOfThem() {
        depot.byParcel(true).sold("X-A").ships("X-A", "1Z-1");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Done.class);

        assertThat(depot.steps.count(SHIPMENTS)).isOne();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aPartThatIsShownIsNotAskedForAgain() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.steps.forget();

        assertThat(depot.deliver("X-A")).isEqualTo(Outcome.Done.of("told in part"));

        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void aConfirmedOrderSaysWhatWasConfirmed() {
        depot.sold("X-A").ships("X-A", "1Z-1").run();

        assertThat(depot.journal.read(new WorkKey(Kind.DISPATCH, "X-A")))
                .last()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("pieces", "CUSHION-TEAL-45 x 2")));
    }
}
