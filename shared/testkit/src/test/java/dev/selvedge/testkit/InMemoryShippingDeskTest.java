package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a test can arrange beyond the contract.
class InMemoryShippingDeskTest {

    private static final OrderId ORDER = new OrderId("LM-1");
    private static final OrderLineId LINE = new OrderLineId("LM-1-1");
    private static final OrderLineId OTHER_LINE = new OrderLineId("LM-1-2");
    private static final Tracking DPD = new Tracking(new Carrier.Listed("DPD"), Optional.of("155012"));

    private final HandSetClock clock = new HandSetClock(Samples.NOON.plus(Duration.ofHours(1)));
    private final InMemoryShippingDesk desk = new InMemoryShippingDesk(clock);

    private void arrive(SampleOrder order) {
        desk.put(ShownOrder.of(order.build()));
    }

    private void arrive() {
        arrive(Samples.order("LM-1")
                .lines(
                        Samples.line("LM-1-1").quantity(3),
                        Samples.line("LM-1-2").quantity(1)));
    }

    private void rules(boolean byParcel, boolean partsOfLines) {
        desk.rules(
                before -> new ShippingRules(byParcel, partsOfLines, false, before.carriers(), before.shippingTypes()));
    }

    private OrderState shown() {
        return desk.order(ORDER).orElseThrow().state();
    }

    private static Shipment parcel(int pieces) {
        return new Shipment("SO-7/1", Map.of(LINE, pieces), DPD);
    }

    @Test
    void whatWasToldIsShownAfterAWhile() {
        arrive();
        desk.shownAfter(Duration.ofMinutes(5));
        desk.track(ORDER, DPD);
        desk.ship(ORDER);
        assertThat(shown()).isEqualTo(OrderState.TO_SHIP);
        clock.pass(Duration.ofMinutes(4));
        assertThat(shown()).isEqualTo(OrderState.TO_SHIP);

        clock.pass(Duration.ofMinutes(1));

        assertThat(shown()).isEqualTo(OrderState.SHIPPED);
        assertThat(desk.confirmed("LM-1")).isEqualTo(1);
    }

    @Test
    void whatIsNotShownYetIsRefusedAllTheSame() {
        arrive();
        desk.shownAfter(Duration.ofMinutes(5));
        desk.track(ORDER, DPD);
        desk.ship(ORDER);

        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER)).words())
                .isEqualTo("the order is SHIPPED");
    }

    @Test
    void anOrderThatHasLeftIsDatedAnew() {
        arrive();
        desk.track(ORDER, DPD);
        clock.pass(Duration.ofMinutes(7));

        desk.ship(ORDER);

        ShownOrder shown = desk.order(ORDER).orElseThrow();
        assertThat(shown.updatedAt()).isEqualTo(clock.instant());
        assertThat(shown.stateName()).isEqualTo("SHIPPED");
        assertThat(shown.lines()).extracting(ShownLine::state).containsOnly(LineState.SHIPPED);
    }

    @Test
    void aLineIsShippedOnceAllOfItHasLeft() {
        arrive();
        rules(true, true);

        desk.ship(ORDER, parcel(2));
        assertThat(desk.order(ORDER).orElseThrow().lines())
                .extracting(ShownLine::state)
                .containsExactly(LineState.OPEN, LineState.OPEN);
        desk.ship(ORDER, parcel(1));

        assertThat(desk.order(ORDER).orElseThrow().lines())
                .extracting(ShownLine::state)
                .containsExactly(LineState.SHIPPED, LineState.OPEN);
        assertThat(shown()).isEqualTo(OrderState.TO_SHIP);
        assertThat(desk.confirmed("LM-1")).isEqualTo(2);
    }

    @Test
    void whatWasCancelledNeedNotLeave() {
        arrive(Samples.order("LM-1")
                .lines(
                        Samples.line("LM-1-1").quantity(3).cancelled(1),
                        Samples.line("LM-1-2").state(LineState.CANCELLED)));
        rules(true, true);
        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER, parcel(3))))
                .isNotNull();

        desk.ship(ORDER, parcel(2));

        assertThat(shown()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aPartOfALineIsRefusedWhereLinesAreNotParted() {
        arrive();
        rules(true, false);

        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER, parcel(2)))
                        .words())
                .isEqualTo("of line LM-1-1 there are 3 to ship");
        desk.ship(ORDER, parcel(3));

        assertThat(desk.shipments(ORDER)).hasSize(1);
    }

    @Test
    void aShipmentOfNothingIsRefused() {
        arrive();
        rules(true, true);

        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER, new Shipment("SO-7/1", Map.of(), DPD))))
                .isNotNull();
        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER, parcel(0))))
                .isNotNull();
    }

    @Test
    void anOrderThatIsRefusedIsRefusedUntilItIsTaken() {
        arrive();
        desk.refuse("LM-1", "not today");
        assertThat(catchThrowableOfType(Refused.class, () -> desk.track(ORDER, DPD))
                        .words())
                .isEqualTo("not today");
        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER)).words())
                .isEqualTo("not today");

        desk.take("LM-1");
        desk.track(ORDER, DPD);

        assertThat(desk.tracking("LM-1")).contains(DPD);
        assertThat(desk.tracked("LM-1")).isEqualTo(1);
    }

    @Test
    void aShipmentOfARefusedOrderIsRefusedToo() {
        arrive();
        rules(true, true);
        String shipment = desk.announce("LM-1", parcel(1));
        desk.refuse("LM-1", "not today");

        assertThat(catchThrowableOfType(Refused.class, () -> desk.ship(ORDER, shipment))
                        .words())
                .isEqualTo("not today");
        assertThat(catchThrowableOfType(Refused.class, () -> desk.correct(shipment, DPD))
                        .words())
                .isEqualTo("not today");
        assertThat(desk.confirmed("LM-1")).isZero();
    }

    @Test
    void aCancelledShipmentIsGoneAndItsPiecesAreFree() {
        arrive();
        rules(true, true);
        String shipment = desk.announce("LM-1", parcel(3));

        desk.cancel(shipment);
        desk.ship(ORDER, new Shipment("SO-7/1", Map.of(LINE, 3, OTHER_LINE, 1), DPD));

        assertThat(desk.shipments(ORDER)).extracting(ShownShipment::id).doesNotContain(shipment);
        assertThat(shown()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void anotherHandChangesTheOrderAndWhatWasToldStays() {
        arrive();
        desk.track(ORDER, DPD);

        arrive(Samples.order("LM-1").state(OrderState.CANCELLED, "CANCELED"));

        assertThat(shown()).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.tracking("LM-1")).contains(DPD);
    }
}
