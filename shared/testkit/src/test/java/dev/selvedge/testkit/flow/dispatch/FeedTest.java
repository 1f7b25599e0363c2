package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.LOOK;
import static dev.selvedge.testkit.flow.dispatch.Depot.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.DispatchFeed.Walk;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A page of the ERP's list holds two sales here.
class FeedTest {

    private static final String MOVED = "ShipmentSource.movedSince(Instant, Optional)";

    private final Depot depot = new Depot();

    @Test
    void aSaleThatIsSentAgainYieldsNothingNew() {
        depot.sold("X-A").ships("X-A", "1Z-1").run();
        depot.steps.forget();

        Walk walk = depot.feed.walk();

        assertThat(walk).isEqualTo(new Walk(1, 1, 0, true));
        assertThat(depot.queued()).isEmpty();
        assertThat(depot.steps.count(LOOK)).isZero();
        assertThat(depot.steps.taken()).noneMatch(step -> step.startsWith("ShippingDesk."));
    }

    @Test
    void aSaleThatIsSentAgainBeforeAWorkerHasLookedIsQueuedAgain() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.feed.walk();

        assertThat(depot.feed.walk().queued()).isOne();
    }

    @Test
    void theHeadingOfAnUntouchedSaleSavesTheLook() {
        depot.sold("X-A").dispatch();

        assertThat(depot.seenSale("X-A").standing()).isEqualTo(Standing.WAITING);
        assertThat(depot.seenSale("X-A").pieces()).isEqualTo(pieces(Map.of(CUSHION, 2)));
        assertThat(depot.steps.count(LOOK)).isZero();
    }

    @Test
    void theHeadingOfAPickedSaleSavesTheLook() {
        depot.sold("X-A");
        depot.warehouse.begin(Depot.sale("X-A"));
        depot.dispatch();

        assertThat(depot.seenSale("X-A").standing()).isEqualTo(Standing.BEGUN);
        assertThat(depot.steps.count(LOOK)).isZero();
    }

    @Test
    void theHeadingOfAVoidedSaleSavesTheLook() {
        depot.sold("X-A");
        depot.warehouse.voidIt(Depot.sale("X-A"));
        depot.dispatch();

        assertThat(depot.seenSale("X-A").standing()).isEqualTo(Standing.VOIDED);
        assertThat(depot.steps.count(LOOK)).isZero();
    }

    @Test
    void aSaleThatWasTouchedBeforeTheWarehouseBeganIsLookedAt() {
        depot.sold("X-A").dispatch();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.edit(Depot.sale("X-A"), pieces(Map.of(CUSHION, 1)));

        assertThat(depot.dispatch()).containsExactly(Outcome.Done.of("waiting"));
        assertThat(depot.seenSale("X-A").pieces()).isEqualTo(pieces(Map.of(CUSHION, 1)));
    }

    @Test
    void anotherChannelsSaleIsPassedOver() {
        depot.warehouse.place(new ErpReference("s-1", "SO-1"), pieces(Map.of(CUSHION, 1)));
        depot.warehouse.place(new ErpReference("s-2", "SO-2"), new OrderId("EBAY-7"), pieces(Map.of(CUSHION, 1)));
        depot.warehouse.ship(new ErpReference("s-2", "SO-2"), Depot.parcel("P1", "1Z-1", Map.of(CUSHION, 1)));

        assertThat(depot.feed.walk()).isEqualTo(new Walk(1, 2, 0, true));
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSecondSaleUnderOurOrdersNumberIsTold() {
        depot.sold("X-A");
        depot.warehouse.place(new ErpReference("s-9", "SO-9"), new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));

        assertThat(depot.dispatch()).isEmpty();

        assertThat(depot.held()).containsExactly(Map.entry("SALE/X-A", Reason.NOT_THE_PLACED_SALE));
        assertThat(depot.holds.all().getFirst().explanation())
                .contains("SO-X-A")
                .contains("SO-9");
    }

    @Test
    void aSecondSaleThatWasShippedTellsJohnLewisNothing() {
        depot.sold("X-A");
        ErpReference second = new ErpReference("s-9", "SO-9");
        depot.warehouse.place(second, new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));
        depot.warehouse.ship(second, Depot.parcel("P1", "1Z-1", Map.of(CUSHION, 2)));

        depot.run();

        assertThat(depot.asked()).isEmpty();
        assertThat(depot.held()).containsKey("SALE/X-A");
    }

    @Test
    void aSecondSaleThatIsVoidIsTooManyNoMore() {
        depot.sold("X-A");
        ErpReference second = new ErpReference("s-9", "SO-9");
        depot.warehouse.place(second, new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));
        depot.dispatch();
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.voidIt(second);
        depot.dispatch();

        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aSaleThatWasPlacedAfterItsMoveWasPassedOverIsLookedAtByTheWatch() {
        depot.shows(Samples.order("X-A"));
        depot.warehouse.place(Depot.sale("X-A"), new OrderId("X-A"), pieces(Map.of(CUSHION, 2)));
        depot.ships("X-A", "1Z-1");
        assertThat(depot.dispatch()).isEmpty();
        depot.placedUnseen("X-A");
        depot.clock.pass(Depot.LOOK_AGAIN_AFTER.plusMinutes(1));

        depot.watch.look();
        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void everyPageIsRead() {
        for (String order : new String[] {"X-A", "X-B", "X-C", "X-D", "X-E"}) {
            depot.sold(order).ships(order, "1Z-" + order);
        }

        assertThat(depot.feed.walk()).isEqualTo(new Walk(3, 5, 5, true));
    }

    @Test
    void aWalkThatBreaksOffIsWalkedAgain() {
        depot.sold("X-A")
                .ships("X-A", "1Z-1")
                .sold("X-B")
                .ships("X-B", "1Z-2")
                .sold("X-C")
                .ships("X-C", "1Z-3");
        depot.steps
                .meanwhile(MOVED, () -> {})
                .failBefore(MOVED, new RemoteFailure.Unavailable("the ERP", "down on the second page"));

        assertThatThrownBy(depot.feed::walk).isInstanceOf(RemoteFailure.Unavailable.class);
        depot.clock.pass(Duration.ofDays(2));
        depot.run();

        assertThat(depot.isConfirmed("X-C")).isTrue();
        assertThat(depot.desk.confirmed("X-A")).isOne();
    }

    @Test
    void aMoveThatTheListShowsLateIsFoundWithinTheOverlap() {
        depot.sold("X-A").sold("X-B").sold("X-C").dispatch();

        // Shown only now, dated back to the edge of the overlap and a moment beyond it.
        depot.erpAhead = Depot.OVERLAP.negated();
        depot.warehouse.ship(Depot.sale("X-A"), Depot.parcel("P1", "1Z-1", Map.of(CUSHION, 2)));
        depot.erpAhead = Depot.OVERLAP.plusNanos(1).negated();
        depot.warehouse.ship(Depot.sale("X-B"), Depot.parcel("P1", "1Z-2", Map.of(CUSHION, 2)));

        assertThat(depot.feed.walk().read()).isEqualTo(2);
    }

    @Test
    void aSaleFromTheFutureHidesNothingThatMovesBefore() {
        depot.sold("X-A").sold("X-B");
        depot.erpAhead = Duration.ofDays(400);
        depot.warehouse.begin(Depot.sale("X-B"));
        depot.erpAhead = Duration.ZERO;
        depot.dispatch();
        depot.clock.pass(Duration.ofHours(1));

        depot.ships("X-A", "1Z-1").run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void salesThatMovedBeforeTradingBeganAreLeftAlone() {
        depot.clock.set(Depot.START_OF_TRADING.minus(Duration.ofDays(1)));
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.clock.set(Samples.NOON);

        assertThat(depot.feed.walk().read()).isZero();
    }

    @Test
    void anOrderOfWhichNoSaleWasPlacedIsNotDispatched() {
        depot.shows(Samples.order("X-A"));

        assertThat(depot.deliver("X-A")).isInstanceOf(Outcome.Duplicate.class);
        assertThat(depot.dispatching.dispatch(new OrderId("X-Z"), Optional.empty()))
                .isInstanceOf(Outcome.Duplicate.class);
        assertThat(depot.asked()).isEmpty();
    }
}
