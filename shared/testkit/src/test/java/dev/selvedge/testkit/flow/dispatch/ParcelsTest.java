package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.LEFT;
import static dev.selvedge.testkit.flow.dispatch.Depot.PARCEL;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIP;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.testkit.Samples;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// John Lewis takes each parcel for itself here.
class ParcelsTest {

    private static final String RUG = "RUG-180";

    private final Depot depot = new Depot();

    private static Tracking tracking(String number) {
        return new Tracking(new Carrier.Listed("DPD"), Optional.of(number));
    }

    @Test
    void eachParcelIsToldUnderItsOwnNumber() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)));

        depot.run();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-2");
        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.desk.confirmed("X-A")).isEqualTo(2);
    }

    @Test
    void aPartIsConfirmedAsSoonAsItLeaves() {
        depot.byParcel(true).sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)));

        assertThat(depot.run()).containsExactly(Outcome.Done.of("told in part"));
        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1");
        assertThat(depot.isConfirmed("X-A")).isFalse();
    }

    @Test
    void theRestIsConfirmedWhenItLeaves() {
        depot.byParcel(true).sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)));
        depot.run();

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1))).run();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-2");
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aLineThatMayNotBeSplitWaitsForItsRest() {
        depot.byParcel(false).sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)));

        assertThat(depot.run()).containsExactly(Outcome.Done.of("waiting"));
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void parcelsThatSplitALineAreToldTogether() {
        depot.byParcel(false)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)));

        depot.run();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1");
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aParcelThatSplitsNoLineDoesNotWaitForOneThatDoes() {
        depot.byParcel(false)
                .sold(Samples.order("X-A")
                        .lines(
                                Samples.line("L1").sku(RUG).quantity(1),
                                Samples.line("L2").quantity(2)))
                .ships("X-A", parcel("P1", "1Z-1", Map.of(RUG, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)));

        assertThat(depot.run()).containsExactly(Outcome.Done.of("told in part"));
        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1");

        depot.ships("X-A", parcel("P3", "1Z-3", Map.of(CUSHION, 1))).run();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-2");
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void twoLinesWithOneSkuAreFilledInTheirSequence() {
        depot.byParcel(true)
                .sold(Samples.order("X-A")
                        .lines(
                                Samples.line("L1").quantity(1),
                                Samples.line("L2").quantity(2)))
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 2)));

        depot.run();

        assertThat(depot.desk.shipments(new OrderId("X-A")))
                .singleElement()
                .satisfies(shipment -> assertThat(shipment.lines())
                        .isEqualTo(Map.of(new OrderLineId("L1"), 1, new OrderLineId("L2"), 1)));

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1))).run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aParcelThatCannotBeToldDoesNotStopTheOthers() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", Depot.parcel("P1", "Evri", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)));

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-2");
        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_MAPPED));
    }

    @Test
    void aShipmentMadeByHandIsAdoptedAndNotMadeAgain() {
        depot.byParcel(true)
                .sold(Samples.order("X-A")
                        .lines(
                                Samples.line("L1").sku(RUG).quantity(1),
                                Samples.line("L2").quantity(2)));
        depot.desk.ship(
                new OrderId("X-A"), new Shipment("by hand", Map.of(new OrderLineId("L1"), 1), tracking("HAND-1")));
        depot.ships("X-A", parcel("P1", "HAND-1", Map.of(RUG, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 2)));

        depot.run();

        assertThat(depot.toldParcels("X-A")).containsExactly("HAND-1", "1Z-2");
        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void whatWasShippedByHandInOtherPartsIsHeld() {
        depot.byParcel(true).sold("X-A");
        depot.desk.ship(
                new OrderId("X-A"), new Shipment("by hand", Map.of(new OrderLineId("X-A-1"), 1), tracking("HAND-1")));
        depot.ships("X-A", "1Z-1");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.toldParcels("X-A")).containsExactly("HAND-1");
        assertThat(depot.held()).containsOnlyKeys("CORRECTION/X-A");
    }

    @Test
    void whatWasAnnouncedUnderTheParcelsNameIsSaidToHaveLeft() {
        depot.byParcel(true).sold("X-A");
        depot.desk.announce("X-A", new Shipment("P1", Map.of(new OrderLineId("X-A-1"), 2), tracking("1Z-1")));
        depot.ships("X-A", "1Z-1");

        depot.run();

        assertThat(depot.steps.count(LEFT)).isOne();
        assertThat(depot.desk.confirmed("X-A")).isOne();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void whatWasAnnouncedByHandIsLeftToTheHand() {
        depot.byParcel(true).sold("X-A");
        depot.desk.announce("X-A", new Shipment("by hand", Map.of(new OrderLineId("X-A-1"), 2), tracking("HAND-1")));
        depot.ships("X-A", "1Z-1");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.steps.count(LEFT)).isZero();
        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.MARKETPLACE_REFUSED));
    }

    @Test
    void aRestThatIsCancelledIsWaitedForNoMore() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.shows(Samples.order("X-A")
                .updatedAt(depot.clock.instant())
                .lines(Samples.line("X-A-1").quantity(2).cancelled(1)));

        depot.laterThatDay();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.steps.count(PARCEL)).isOne();
    }

    @Test
    void whatWasToldInPartIsFinishedWholeWhereParcelsAreTakenNoMore() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.desk.rules(rules ->
                new ShippingRules(false, true, rules.unlistedCarriers(), rules.carriers(), rules.shippingTypes()));

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1))).run();

        assertThat(depot.steps.count(SHIP)).isOne();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void anOrderThatIsNotReadyYetComesBack() {
        depot.byParcel(true)
                .shows(Samples.order("X-A").state(OrderState.AWAITING_PAYMENT, "WAITING_DEBIT"))
                .placed("X-A")
                .ships("X-A", "1Z-1");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Deferred.class);
        assertThat(depot.steps.count(PARCEL)).isZero();
    }
}
