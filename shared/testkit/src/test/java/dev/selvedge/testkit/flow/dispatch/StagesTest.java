package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Where an open order waits. An alert at 24 hours before the deadline shows the stage; so the clock stands there.
class StagesTest {

    private final Depot depot = new Depot();

    private Map<Stage, Integer> stages() {
        return depot.watch.look().stages();
    }

    private static Map<Stage, Integer> one(Stage stage) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage each : Stage.values()) {
            stages.put(each, each == stage ? 1 : 0);
        }
        return stages;
    }

    private void waitsIn(Stage stage) {
        assertThat(stages()).isEqualTo(one(stage));
        depot.clock.set(Samples.NOON.plus(Duration.ofHours(24)));
        depot.watch.look();
        assertThat(depot.alert().text()).contains("X-A  " + stage);
    }

    @Test
    void anOrderThatWasNotPlacedIsNotInTheErp() {
        depot.shows(Samples.order("X-A"));

        waitsIn(Stage.NOT_IN_ERP);
        assertThat(depot.alert().text()).contains(Stage.NOT_IN_ERP.whatToDo());
    }

    @Test
    void anOrderThatWasPlacedIsNotShipped() {
        depot.sold("X-A");
        depot.warehouse.begin(Depot.sale("X-A"));
        depot.dispatch();

        waitsIn(Stage.NOT_SHIPPED);
        assertThat(depot.alert().text()).contains(Stage.NOT_SHIPPED.whatToDo());
    }

    @Test
    void anOrderOfWhichAPartHasLeftIsNotShipped() {
        depot.sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1))).dispatch();

        waitsIn(Stage.NOT_SHIPPED);
        assertThat(depot.alert().text()).contains("1 of 2 pieces have left");
    }

    @Test
    void anOrderThatHasLeftWaitsToBeConfirmed() {
        depot.desk.shownAfter(Duration.ofDays(3));
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();

        waitsIn(Stage.SHIPPED_NOT_CONFIRMED);
        assertThat(depot.alert().text()).contains(Stage.SHIPPED_NOT_CONFIRMED.whatToDo());
    }

    @Test
    void whatWasCancelledIsNotWaitedFor() {
        depot.desk.shownAfter(Duration.ofDays(3));
        depot.sold(Samples.order("X-A").lines(Samples.line("L1").quantity(3).cancelled(1)))
                .ships("X-A", "1Z-1")
                .dispatch();

        waitsIn(Stage.SHIPPED_NOT_CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ORDER", "DISPATCH", "CORRECTION", "CANCELLATION"})
    void whatStopsAnOrderHoldsItEvenWhenAllHasLeft(Kind stopping) {
        depot.desk.shownAfter(Duration.ofDays(3));
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();
        depot.holds(stopping, "X-A", Reason.ERP_REFUSED);

        assertThat(stages()).isEqualTo(one(Stage.HELD));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CHANGE", "OVERSELL"})
    void whatHindersTheGoodsHoldsAnOrderUntilAllHasLeft(Kind hindering) {
        depot.sold("X-A");
        depot.holds(hindering, "X-A", Reason.OVERSOLD);
        assertThat(stages()).isEqualTo(one(Stage.HELD));

        depot.desk.shownAfter(Duration.ofDays(3));
        depot.ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1))).dispatch();
        depot.holds(hindering, "X-A", Reason.OVERSOLD);
        depot.shows(Samples.order("X-A")
                .updatedAt(depot.clock.instant())
                .lines(Samples.line("X-A-1").quantity(3)));
        assertThat(stages()).isEqualTo(one(Stage.HELD));

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 2))).dispatch();
        assertThat(stages()).isEqualTo(one(Stage.SHIPPED_NOT_CONFIRMED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TOTAL", "REFERENCE", "MESSAGE"})
    void whatConcernsNoGoodsHoldsNoOrder(Kind other) {
        depot.sold("X-A").holds(other, "X-A", Reason.ERP_TOTAL_DIFFERS);

        assertThat(stages()).isEqualTo(one(Stage.NOT_SHIPPED));
    }

    @Test
    void whatStopsIsNamedBeforeWhatHinders() {
        depot.sold("X-A")
                .holds(Kind.OVERSELL, "X-A", Reason.OVERSOLD)
                .holds(Kind.DISPATCH, "X-A", Reason.CARRIER_NOT_MAPPED);

        waitsIn(Stage.HELD);
        assertThat(depot.alert().text())
                .contains("CARRIER_NOT_MAPPED")
                .contains(Reason.CARRIER_NOT_MAPPED.whatToDo())
                .doesNotContain("OVERSOLD");
    }

    @Test
    void eachOpenOrderWaitsInOneStage() {
        depot.desk.shownAfter(Duration.ofDays(3));
        depot.shows(Samples.order("X-A"))
                .sold("X-B")
                .sold("X-C")
                .ships("X-C", "1Z-1")
                .sold("X-D");
        depot.dispatch();
        depot.holds(Kind.ORDER, "X-D", Reason.ERP_REFUSED).holds(Kind.OVERSELL, "X-D", Reason.OVERSOLD);

        assertThat(stages())
                .isEqualTo(Map.of(
                        Stage.NOT_IN_ERP, 1, Stage.NOT_SHIPPED, 1, Stage.SHIPPED_NOT_CONFIRMED, 1, Stage.HELD, 1));
    }

    @ParameterizedTest
    @CsvSource({"SHIPPED, SHIPPED", "CANCELLED, CANCELED", "REFUSED, REFUSED"})
    void aClosedOrderWaitsNowhere(OrderState state, String name) {
        depot.sold("X-A")
                .shows(Samples.order("X-A")
                        .updatedAt(Samples.NOON.plusSeconds(1))
                        .state(state, name));

        assertThat(stages().values()).containsOnly(0);
    }

    @Test
    void anOrderOfWhichNothingIsWantedAnyMoreWaitsNowhere() {
        depot.shows(Samples.order("X-A").lines(Samples.line("L1").state(LineState.CANCELLED)));

        assertThat(stages().values()).containsOnly(0);
    }

    @Test
    void anOrderThatJohnLewisHoldsBackSaysSo() {
        depot.shows(Samples.order("X-A").state(OrderState.AWAITING_PAYMENT, "WAITING_DEBIT_PAYMENT"));

        waitsIn(Stage.NOT_IN_ERP);
        assertThat(depot.alert().text()).contains("it is WAITING_DEBIT_PAYMENT there");
    }

    @Test
    void anOrderThatCannotBeReadFailsTheRoundOnceTheOthersAreSeenTo() {
        depot.shows(Samples.order("X-A"));
        depot.clock.set(Samples.NOON.plus(Duration.ofHours(24)));
        IllegalStateException damaged = new IllegalStateException("what is shown of X-B: not JSON");
        depot.steps.failAfter("OpenOrders.forEachOpen(Consumer)", damaged);

        assertThatThrownBy(depot.watch::look).isSameAs(damaged);

        assertThat(depot.alert().text()).contains("X-A");
    }
}
