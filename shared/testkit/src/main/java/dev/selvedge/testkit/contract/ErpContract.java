package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Placement.Placed;
import dev.selvedge.core.model.Placement.Sent;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sighting.Found;
import dev.selvedge.core.model.Sighting.Progress;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [Erp] promises. Each test starts with an ERP that has no sales and sells nothing.
///
/// The hooks speak of the steps of a placement by the names of what they do: `place.head` makes a sale that has no
/// lines yet, `place.lines` gives it its lines, `finish` does so for a sale that was found, `undo` voids it. An ERP
/// that takes an order in one piece takes `place.head` and `place.lines` as one: either all of it is done, or nothing.
public abstract class ErpContract {

    protected static final Sku CUSHION = new Sku("CUSHION-TEAL-45");

    /// Long enough ago for whatever was done before it to be seen.
    private static final Instant LONG_AGO = Samples.NOON.minusSeconds(86_400);

    protected abstract Erp erp();

    /// The ERP now sells a SKU, spelled so, and has so many pieces of it.
    protected abstract void sell(Sku sku, int stock);

    /// The warehouse picks all of a sale.
    protected abstract void pick(ErpReference sale);

    /// Somebody enters a second sale for an order that has one, under the same reference of ours.
    protected abstract void enterAgain(Order order);

    /// How many sales that are not void the ERP itself counts for an order.
    protected abstract int standing(OrderId order);

    /// The next time that the step is taken it has its effect, and its answer is lost.
    protected abstract void loseTheAnswerOf(String step);

    /// The next time that the step is taken the ERP says "too many" instead, and does nothing.
    protected abstract void throttle(String step);

    /// An ERP that answers later does so now.
    protected void answer() {}

    /// How many pieces of a line are on backorder if so many are there: an ERP may give a line whole or not at all.
    protected int backordered(int ordered, int there) {
        return ordered - there;
    }

    @Test
    void anOrderThatWasNeverPlacedIsAbsent() {
        assertThat(find("X-A")).isEqualTo(new Sighting.Absent());
    }

    @Test
    void aPlacedOrderStandsOnceAndIsFound() {
        sell(CUSHION, 10);

        ErpReference sale = placed(order("X-A"));

        assertThat(standing(new OrderId("X-A"))).isOne();
        assertThat(find("X-A")).isEqualTo(new Found(sale, Progress.ORDERED, Map.of(CUSHION, 2), List.of()));
    }

    @Test
    void onlyTheVeryOrderIsFound() {
        sell(CUSHION, 10);
        placed(order("X-A"));

        assertThat(find("X-A1")).isEqualTo(new Sighting.Absent());
        assertThat(find("X-")).isEqualTo(new Sighting.Absent());
        assertThat(find("x-a")).isEqualTo(new Sighting.Absent());
    }

    @Test
    void twoOrdersAreTwoSales() {
        sell(CUSHION, 10);

        assertThat(placed(order("X-A"))).isNotEqualTo(placed(order("X-B")));
        assertThat(standing(new OrderId("X-A"))).isOne();
        assertThat(standing(new OrderId("X-B"))).isOne();
    }

    @Test
    void anOrderThatAddsUpHasTheSameTotalThere() {
        sell(CUSHION, 10);

        assertThat(erp().place(order("X-A"))).satisfies(placement -> {
            if (placement instanceof Placed placed) {
                assertThat(placed.otherTotal()).isEmpty();
                assertThat(placed.shortfalls()).isEmpty();
            }
        });
    }

    @Test
    void aGoodOrderMeetsNoObjection() {
        assertThat(erp().objections(order("X-A"))).isEmpty();
    }

    @Test
    void whatTheErpCannotCoverIsSaidWhenPlacedAndWhenFound() {
        sell(CUSHION, 1);
        List<Shortfall> uncovered = List.of(new Shortfall(CUSHION, backordered(2, 1)));

        Placement placement = erp().place(order("X-A"));

        if (placement instanceof Placed placed) {
            assertThat(placed.shortfalls()).isEqualTo(uncovered);
        }
        assertThat(found("X-A").shortfalls()).isEqualTo(uncovered);
    }

    @Test
    void aLostAnswerAfterTheHeadLeavesASaleThatCanBeFinished() {
        sell(CUSHION, 10);
        Order order = order("X-A");
        loseTheAnswerOf("place.head");

        assertThat(failure(() -> erp().place(order)).nothingDone()).isFalse();

        finished(order);
        assertThat(standing(order.id())).isOne();
        assertThat(found("X-A").progress()).isEqualTo(Progress.ORDERED);
    }

    @Test
    void aLostAnswerAfterTheLinesLeavesASaleThatStands() {
        sell(CUSHION, 10);
        loseTheAnswerOf("place.lines");

        assertThat(failure(() -> erp().place(order("X-A"))).nothingDone()).isFalse();

        assertThat(found("X-A").progress()).isEqualTo(Progress.ORDERED);
        assertThat(standing(new OrderId("X-A"))).isOne();
    }

    @Test
    void throttledBeforeTheHeadTheErpIsAsBefore() {
        sell(CUSHION, 10);
        throttle("place.head");

        assertThat(failure(() -> erp().place(order("X-A"))))
                .isInstanceOf(RemoteFailure.Throttled.class)
                .returns(true, RemoteFailure::nothingDone);

        assertThat(standing(new OrderId("X-A"))).isZero();
        assertThat(find("X-A")).isEqualTo(new Sighting.Absent());
    }

    @Test
    void throttledAfterTheHeadSomethingWasDone() {
        sell(CUSHION, 10);
        Order order = order("X-A");
        throttle("place.lines");

        RemoteFailure failure = failure(() -> erp().place(order));

        assertThat(failure.nothingDone()).isEqualTo(standing(order.id()) == 0);
        if (failure.nothingDone()) {
            placed(order);
        } else {
            finished(order);
        }
        assertThat(standing(order.id())).isOne();
    }

    @Test
    void aSkuThatIsNotSoldIsRefusedInTheErpsWords() {
        RemoteFailure failure = failure(() -> erp().place(order("X-A")));

        assertThat(failure).isInstanceOfSatisfying(RemoteFailure.Refused.class, refused -> {
            assertThat(refused.system()).isEqualTo(erp().name());
            assertThat(refused.words()).isNotBlank();
            assertThat(refused.nothingDone()).isEqualTo(standing(new OrderId("X-A")) == 0);
        });
    }

    @Test
    void anOrderThatStandsTwiceIsSaidToDoSo() {
        sell(CUSHION, 10);
        Order order = order("X-A");
        ErpReference first = placed(order);
        enterAgain(order);

        assertThat(find("X-A"))
                .isInstanceOfSatisfying(
                        Sighting.Several.class,
                        several -> assertThat(several.references()).hasSize(2).contains(first));
    }

    @Test
    void aSkuIsLookedUpAsItIsSpelled() {
        sell(CUSHION, 10);

        assertThat(erp().lookUp(CUSHION)).contains(CUSHION);
        assertThat(erp().lookUp(new Sku("RUG-180"))).isEmpty();
        assertThat(erp().lookUp(new Sku("CUSHION-TEAL"))).isEmpty();
    }

    @Test
    void aNearMissIsShownAsTheErpSpellsIt() {
        sell(CUSHION, 10);

        assertThat(erp().lookUp(new Sku("Cushion-Teal-45"))).contains(CUSHION);
        assertThat(erp().lookUp(new Sku("CUSHION-TEAL-45 "))).contains(CUSHION);
    }

    @Test
    void anUndoneSaleIsNotThereAnyMore() {
        sell(CUSHION, 10);

        assertThat(undone(placed(order("X-A")))).isEqualTo(new Voiding.Voided());

        assertThat(standing(new OrderId("X-A"))).isZero();
        assertThat(find("X-A")).isEqualTo(new Sighting.Absent());
    }

    @Test
    void undoingTwiceDoesNoHarm() {
        sell(CUSHION, 10);
        ErpReference sale = placed(order("X-A"));
        undone(sale);

        assertThat(undone(sale)).isEqualTo(new Voiding.Voided());
    }

    @Test
    void aLostAnswerOfUndoingIsNoHarm() {
        sell(CUSHION, 10);
        ErpReference sale = placed(order("X-A"));
        loseTheAnswerOf("undo");

        assertThat(failure(() -> erp().undo(sale)).nothingDone()).isFalse();

        assertThat(undone(sale)).isEqualTo(new Voiding.Voided());
        assertThat(standing(new OrderId("X-A"))).isZero();
    }

    @Test
    void aSaleThatWasPickedIsNotUndone() {
        sell(CUSHION, 10);
        ErpReference sale = placed(order("X-A"));
        pick(sale);

        assertThat(undone(sale))
                .isInstanceOfSatisfying(
                        Voiding.TooLate.class, late -> assertThat(late.status()).isNotBlank());
        assertThat(standing(new OrderId("X-A"))).isOne();
    }

    private static Order order(String id) {
        return Samples.order(id).build();
    }

    private ErpReference placed(Order order) {
        return switch (erp().place(order)) {
            case Placed placed -> placed.reference();
            case Sent _ -> found(order.id().value()).reference();
        };
    }

    /// Finishes what was begun, if it was only begun.
    private void finished(Order order) {
        Found found = found(order.id().value());
        if (found.progress() == Progress.STARTED) {
            erp().finish(order, found.reference());
        }
    }

    /// What undoing comes to once an ERP that answers later has answered.
    private Voiding undone(ErpReference sale) {
        Voiding voiding = erp().undo(sale);
        if (voiding instanceof Voiding.Asked) {
            answer();
            return erp().undo(sale);
        }
        return voiding;
    }

    /// What is seen once an ERP that answers later has answered.
    private Sighting find(String id) {
        answer();
        return erp().find(new OrderId(id), LONG_AGO);
    }

    private Found found(String id) {
        return Optional.of(find(id))
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .orElseThrow(() -> new AssertionError(id + " is not found"));
    }

    private static RemoteFailure failure(Runnable asked) {
        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, asked::run);
        return Optional.ofNullable(failure).orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
