package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static dev.selvedge.testkit.flow.dispatch.Depot.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An order of two cushions and three rugs, of which the ERP took the cushions and turned the rugs down.
class TurnedDownLinesTest {

    private static final String RUG = "RUG-180";

    private final Depot depot = new Depot();

    TurnedDownLinesTest() {
        OrderId id = new OrderId("X-A");
        depot.byParcel(true).shows(order(0));
        depot.orders.placed(id, new PlacedSale(Depot.sale("X-A"), pieces(Map.of(CUSHION, 2)), depot.clock.instant()));
        depot.warehouse.place(Depot.sale("X-A"), id, pieces(Map.of(CUSHION, 2)));
        depot.holds(Kind.CHANGE, "X-A", Reason.LINES_TURNED_DOWN);
        look();
    }

    @Test
    void theSaleIsNotTakenForOneThatWasChangedByHand() {
        assertThat(depot.held()).containsExactly(Map.entry("CHANGE/X-A", Reason.LINES_TURNED_DOWN));
        assertThat(depot.watch.look().stages()).containsEntry(Stage.HELD, 1);
    }

    @Test
    void whatWasTakenIsConfirmedWhenItLeaves() {
        depot.ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 2)));

        assertThat(depot.run()).containsExactly(Outcome.Done.of("told in part"));

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1");
        assertThat(depot.isConfirmed("X-A")).isFalse();
        assertThat(depot.held()).containsExactly(Map.entry("CHANGE/X-A", Reason.LINES_TURNED_DOWN));
    }

    @Test
    void theMissingLinesAreEnteredByHandAndTheHoldIsLetGo() {
        depot.warehouse.edit(Depot.sale("X-A"), pieces(Map.of(CUSHION, 2, RUG, 3)));
        look();

        assertThat(depot.held()).isEmpty();
        depot.ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 2, RUG, 3))).run();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void theMissingLinesAreCancelledAtJohnLewisAndTheHoldIsLetGo() {
        depot.shows(order(3));
        look();

        assertThat(depot.held()).isEmpty();
        depot.ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 2))).run();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aPartOfTheMissingLinesIsNotEnough() {
        depot.shows(order(1));
        look();

        assertThat(depot.held()).containsExactly(Map.entry("CHANGE/X-A", Reason.LINES_TURNED_DOWN));
    }

    /// A minute later both the feed and the watch have looked.
    private void look() {
        depot.dispatch();
        depot.watch.look();
        depot.clock.pass(Duration.ofMinutes(1));
    }

    private SampleOrder order(int rugsCancelled) {
        return Samples.order("X-A")
                .updatedAt(depot.clock.instant())
                .lines(
                        Samples.line("X-A-1").quantity(2),
                        Samples.line("X-A-2").sku(RUG).quantity(3).cancelled(rugsCancelled));
    }
}
