package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What people do to a sale in the ERP that nobody at John Lewis knows of.
class SaleWatchTest {

    private final Depot depot = new Depot();

    /// A minute later both the feed and the watch have looked.
    private void look() {
        depot.dispatch();
        depot.watch.look();
        depot.clock.pass(Duration.ofMinutes(1));
    }

    private void edit(int cushions) {
        depot.warehouse.edit(Depot.sale("X-A"), pieces(Map.of(CUSHION, cushions)));
        look();
    }

    private void jlShows(int cushions) {
        depot.shows(Samples.order("X-A")
                .updatedAt(depot.clock.instant())
                .lines(Samples.line("X-A-1").quantity(2).cancelled(2 - cushions)));
    }

    private void sold() {
        depot.sold("X-A");
        look();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSaleThatIsChangedByHandIsHeld() {
        sold();

        edit(1);

        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.SALE_CHANGED_IN_ERP));
        assertThat(depot.hold(Kind.SALE, "X-A").explanation())
                .contains("it was CUSHION-TEAL-45 x 2 and is CUSHION-TEAL-45 x 1");
        assertThat(depot.watch.look().stages()).containsEntry(Stage.HELD, 1);
    }

    @Test
    void aSaleThatIsPutBackIsLetGo() {
        sold();
        edit(1);

        edit(2);

        assertThat(depot.held()).isEmpty();
        assertThat(depot.watch.look().stages()).containsEntry(Stage.NOT_SHIPPED, 1);
    }

    @Test
    void aSaleThatIsAmendedToWhatJohnLewisShowsIsNotHeld() {
        sold();
        jlShows(1);

        edit(1);

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aChangeIsLetGoOnceTheSaleIsAmended() {
        sold();
        jlShows(1);
        depot.holds(Kind.CHANGE, "X-A", Reason.CHANGED_AFTER_PLACEMENT);
        look();
        assertThat(depot.held()).containsOnlyKeys("CHANGE/X-A");

        edit(1);

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSaleThatIsHeldIsToldOnceUntilItChangesAgain() {
        sold();
        edit(1);
        Instant since = depot.hold(Kind.SALE, "X-A").since();
        look();
        look();
        assertThat(depot.events(Kind.SALE, "X-A")).containsExactly("held");

        edit(5);

        assertThat(depot.events(Kind.SALE, "X-A")).containsExactly("held", "held");
        assertThat(depot.hold(Kind.SALE, "X-A").explanation()).contains("is CUSHION-TEAL-45 x 5");
        assertThat(depot.hold(Kind.SALE, "X-A").since()).isEqualTo(since);
    }

    @Test
    void aSaleThatIsVoidedWhileJohnLewisWaitsIsHeld() {
        sold();
        depot.warehouse.voidIt(Depot.sale("X-A"));
        look();

        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.SALE_VOIDED_IN_ERP));
    }

    @Test
    void aSaleThatIsVoidedAfterItWasToldIsHeldAsThat() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", Depot.parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.voidIt(Depot.sale("X-A"));
        look();

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.UNSHIPPED_AFTER_CONFIRMED));
    }

    @Test
    void aSaleThatIsVoidedSinceItsOrderWasCancelledIsNotHeld() {
        sold();
        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.CANCELLED, "CANCELED"));
        depot.warehouse.voidIt(Depot.sale("X-A"));
        look();

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSaleThatStandsUntouchedTooLongIsHeld() {
        depot.sold(Samples.order("X-A").shippingDeadline(Samples.NOON.plus(Duration.ofDays(9))));
        look();
        Instant placed = depot.order("X-A").placed().orElseThrow().at();

        depot.clock.set(placed.plus(Depot.STILL_AFTER).minusNanos(1));
        depot.watch.look();
        assertThat(depot.held()).isEmpty();

        depot.clock.set(placed.plus(Depot.STILL_AFTER));
        depot.watch.look();
        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.SALE_NOT_MOVING));
    }

    @Test
    void aSaleThatIsPickedAtLastIsLetGo() {
        sold();
        depot.clock.pass(Depot.STILL_AFTER);
        look();
        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.SALE_NOT_MOVING));

        depot.warehouse.begin(Depot.sale("X-A"));
        look();

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSaleOfAnOrderThatMayNotLeaveYetMayStandUntouched() {
        depot.sold(Samples.order("X-A").state(OrderState.AWAITING_PAYMENT, "WAITING_DEBIT"));
        look();
        depot.clock.pass(Depot.STILL_AFTER);
        look();

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSecondSaleIsNotForgottenForWhatElseHappensToTheFirst() {
        sold();
        depot.warehouse.place(new ErpReference("s-9", "SO-9"), new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));
        look();

        depot.clock.pass(Depot.STILL_AFTER);
        look();
        edit(1);
        edit(2);

        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.NOT_THE_PLACED_SALE));
    }

    @Test
    void whatIsWrongWithTheFirstIsFoundOnceTheSecondIsVoid() {
        sold();
        ErpReference second = new ErpReference("s-9", "SO-9");
        depot.warehouse.place(second, new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));
        look();
        edit(1);

        depot.warehouse.voidIt(second);
        look();

        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.SALE_CHANGED_IN_ERP));
    }

    @Test
    void whatHinderedAnOrderIsLetGoWhenItIsClosed() {
        sold();
        edit(1);
        depot.holds(Kind.CHANGE, "X-A", Reason.CHANGED_AFTER_PLACEMENT).holds(Kind.OVERSELL, "X-A", Reason.OVERSOLD);

        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.SHIPPED, "SHIPPED"));
        depot.watch.look();

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSecondSaleIsNotForgottenWhenItsOrderIsClosed() {
        sold();
        depot.warehouse.place(new ErpReference("s-9", "SO-9"), new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));
        look();

        depot.shows(Samples.order("X-A").updatedAt(depot.clock.instant()).state(OrderState.SHIPPED, "SHIPPED"));
        depot.watch.look();

        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.NOT_THE_PLACED_SALE));
    }
}
