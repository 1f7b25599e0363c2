package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CORRECT;
import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.LOOK;
import static dev.selvedge.testkit.flow.dispatch.Depot.PARCEL;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIP;
import static dev.selvedge.testkit.flow.dispatch.Depot.TRACK;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What happens in the ERP to goods that have left, before John Lewis was told and afterwards.
class CorrectionTest {

    private final Depot depot = new Depot();

    private void confirmed() {
        depot.sold("X-A").ships("X-A", "1Z-1").run();
        assertThat(depot.isConfirmed("X-A")).isTrue();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.steps.forget();
    }

    @Test
    void anotherNumberIsToldOnceAndTheOldOneIsFree() {
        confirmed();

        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");

        assertThat(depot.dispatchOne()).isEqualTo(Outcome.Done.of("corrected"));
        depot.run();
        assertThat(depot.asked()).containsExactly(TRACK);
        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
        assertThat(depot.numbers.holders()).isEqualTo(Map.of("1Z-2", new OrderId("X-A")));
        assertThat(depot.events(Kind.CORRECTION, "X-A")).containsExactly("corrected");
    }

    @Test
    void anotherCarrierIsToldOnce() {
        depot.carriers.set(Map.of("VAN", "VAN"));
        confirmed();

        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "VAN", "1Z-1");
        depot.run();

        assertThat(depot.asked()).containsExactly(TRACK);
        assertThat(depot.desk.tracking("X-A").orElseThrow().carrier()).isEqualTo(new Carrier.Listed("VAN"));
    }

    @Test
    void aMoveThatChangesNothingTellsNothing() {
        confirmed();

        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-1");

        assertThat(depot.dispatchOne()).isEqualTo(Outcome.Done.of("as it was"));
        assertThat(depot.asked()).isEmpty();
        assertThat(depot.steps.count(LOOK)).isOne();
    }

    @Test
    void aParcelsOtherNumberIsToldForThatParcel() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)))
                .run();
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.retrack(Depot.sale("X-A"), "P2", "DPD", "1Z-3");
        depot.run();

        assertThat(depot.steps.count(CORRECT)).isOne();
        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-3");
    }

    @Test
    void aCorrectionThatCannotBeToldIsHeldUntilItCan() {
        confirmed();
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "Evri", "1Z-2");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);
        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.CARRIER_NOT_MAPPED));

        depot.carriers.set(Map.of("Evri", "VAN"));
        depot.review.review();
        depot.run();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
    }

    @Test
    void aCorrectionThatJohnLewisRefusesIsHeldAndNotCalledDone() {
        confirmed();
        depot.desk.refuse("X-A", "The order is closed.");
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.MARKETPLACE_REFUSED));
        assertThat(depot.hold(Kind.CORRECTION, "X-A").explanation()).contains("The order is closed.");
        assertThat(depot.events(Kind.CORRECTION, "X-A")).doesNotContain("corrected");
    }

    @Test
    void aCorrectionThatJohnLewisRefusesDoesNotKeepTheRestUntold() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.steps.failBefore(CORRECT, new RemoteFailure.Refused("John Lewis", "ST23", "It was received."));
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-9");

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1))).dispatch();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-2");
        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.MARKETPLACE_REFUSED));
    }

    @Test
    void aCorrectionUnderAnotherOrdersNumberIsHeld() {
        confirmed();
        depot.sold("X-B").ships("X-B", "1Z-2").run();
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.TRACKING_SHARED));
        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
    }

    @Test
    void whatIsUnshippedBeforeItWasToldIsNotTold() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.feed.walk();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        assertThat(depot.run()).allMatch(Outcome.Done.of("waiting")::equals);

        assertThat(depot.asked()).isEmpty();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void whatIsUnshippedBetweenReadingAndTellingIsNotTold() {
        depot.sold("X-A").ships("X-A", "");
        depot.dispatch();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-1");
        depot.feed.walk();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        depot.deliver();

        assertThat(depot.asked()).isEmpty();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void whatIsUnshippedAfterItWasToldIsHeld() {
        confirmed();
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.UNSHIPPED_AFTER_CONFIRMED));
        assertThat(depot.hold(Kind.CORRECTION, "X-A").explanation()).contains("shipped no longer");
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void whatIsShippedAgainIsCorrectedAndLetGo() {
        confirmed();
        depot.warehouse.unship(Depot.sale("X-A"), "P1");
        depot.dispatch();

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 2))).run();

        assertThat(depot.held()).isEmpty();
        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
        assertThat(depot.steps.count(SHIP)).isZero();
        assertThat(depot.desk.confirmed("X-A")).isOne();
    }

    @Test
    void whatIsPackedAgainIsFollowedUnderItsNewNumber() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        depot.ships("X-A", parcel("P9", "1Z-9", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)))
                .run();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-9", "1Z-2");
        assertThat(depot.steps.count(PARCEL)).isEqualTo(2);
        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aWholeOrderThatIsPackedAgainInPartIsFollowedUnderAParcelThatExists() {
        depot.sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)))
                .run();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");
        depot.ships("X-A", parcel("P9", "1Z-9", Map.of(CUSHION, 1))).run();

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void whatIsPackedInOtherPartsAfterItWasToldIsHeld() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .run();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        depot.ships("X-A", parcel("P9", "1Z-9", Map.of(CUSHION, 2))).dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.UNSHIPPED_AFTER_CONFIRMED));
        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1");
    }

    @Test
    void aSaleThatIsVoidedBeforeItWasToldIsNotTold() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.feed.walk();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.voidIt(Depot.sale("X-A"));

        depot.run();

        assertThat(depot.asked()).isEmpty();
        assertThat(depot.seenSale("X-A").standing()).isEqualTo(Standing.VOIDED);
    }

    @Test
    void aSaleThatIsVoidedAfterItWasToldIsHeld() {
        confirmed();
        depot.warehouse.voidIt(Depot.sale("X-A"));

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.UNSHIPPED_AFTER_CONFIRMED));
        assertThat(depot.hold(Kind.CORRECTION, "X-A").explanation()).contains("voided");
    }

    @Test
    void whatWasToldAndNeverHeardOfIsWatchedLikeTheRest() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.steps.failAfter(SHIP, new RemoteFailure.Unknown("John Lewis", "no answer"));
        depot.run();
        assertThat(depot.isConfirmed("X-A")).isTrue();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.UNSHIPPED_AFTER_CONFIRMED));
    }
}
