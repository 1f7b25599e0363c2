package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Owner;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private final Connection connection = new Connection();

    @Test
    void theErpsNumberGoesBackToTheMarketplace() {
        connection.ingest(toShip("X-A"));

        assertThat(connection.outbox.sent())
                .containsExactly(new Message.OfReference(
                        new OrderId("X-A"),
                        connection.erp.sales().of("X-A").getFirst().reference()));
    }

    @Test
    void aShortfallIsToldBesideASettledOrder() {
        connection.erp.sales().sell(Connection.CUSHION, 1);

        Outcome outcome = connection.ingest(toShip("X-A"));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(connection.held()).isEqualTo(Map.of("OVERSELL/X-A", Reason.OVERSOLD));
        assertThat(connection.hold(Kind.OVERSELL, "X-A")).satisfies(hold -> {
            assertThat(hold.evidence()).containsEntry("backorder", "1 of 'CUSHION-TEAL-45'");
            assertThat(hold.deadline()).contains(Samples.NOON.plus(Duration.ofDays(2)));
            assertThat(hold.work()).isEqualTo(new HeldWork.Nothing());
        });
        assertThat(connection.ingest(toShip("X-A"))).isEqualTo(new Outcome.Duplicate("placed before"));
    }

    @Test
    void aShortfallThatIsOnlyFoundAfterADoubtIsToldToo() {
        connection.erp.sales().sell(Connection.CUSHION, 1);
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingest(toShip("X-A"));

        connection.ingest(toShip("X-A"));

        assertThat(connection.held()).isEqualTo(Map.of("OVERSELL/X-A", Reason.OVERSOLD));
    }

    @Test
    void anotherTotalInTheErpIsToldToFinance() {
        connection.erp.totalsTo(Money.parse("GBP 34.74"));

        connection.ingest(toShip("X-A"));

        Hold hold = connection.hold(Kind.TOTAL, "X-A");
        assertThat(hold.reason()).isEqualTo(Reason.ERP_TOTAL_DIFFERS);
        assertThat(hold.reason().owner()).isEqualTo(Owner.FINANCE);
        assertThat(hold.evidence()).isEqualTo(Map.of("erp", "GBP 34.74", "marketplace", "GBP 28.95"));
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aChangeAfterPlacementDoesNotHideThatTheTotalsDiffer() {
        connection.erp.totalsTo(Money.parse("GBP 50.00"));
        connection.ingest(toShip("X-A").lines(Samples.line("L1").quantity(3)));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.held())
                .isEqualTo(Map.of("TOTAL/X-A", Reason.ERP_TOTAL_DIFFERS, "CHANGE/X-A", Reason.CHANGED_AFTER_PLACEMENT));
    }

    @Test
    void anOrderThatChangesAfterPlacementIsTold() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1").quantity(3)));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING")
                .lines(Samples.line("L1").quantity(3).cancelled(1)));

        assertThat(connection.held()).isEqualTo(Map.of("CHANGE/X-A", Reason.CHANGED_AFTER_PLACEMENT));
        assertThat(connection.hold(Kind.CHANGE, "X-A").evidence())
                .isEqualTo(Map.of("placed", "L1 CUSHION-TEAL-45 x 3", "now", "L1 CUSHION-TEAL-45 x 2"));
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void anOrderThatMovesWithoutAChangeOfGoodsIsNoChange() {
        connection.ingest(toShip("X-A"));

        assertThat(connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING")))
                .isEqualTo(new Outcome.Duplicate("placed before"));
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void whatTheErpRefusesIsHeldInItsWordsAndTriedAgainAfterItsTimeNotBefore() {
        connection.erp.faults().before("place.head", Trouble.refused("Customer 'JL' is deprecated"));

        connection.ingest(toShip("X-A"));

        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.ERP_REFUSED);
            assertThat(hold.explanation()).contains("Customer 'JL' is deprecated");
            assertThat(hold.release()).isEqualTo(new Release.LookAgain(Samples.NOON.plus(Duration.ofMinutes(15))));
        });
        connection.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(connection.reviewAndIngest()).isEmpty();
        connection.clock.pass(Duration.ofMillis(1));
        assertThat(connection.reviewAndIngest()).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aRefusalBeforeAnythingWasDoneNeedsNoLook() {
        connection.erp.faults().before("place.head", Trouble.refused("no"));
        connection.ingest(toShip("X-A"));

        connection.ingest(toShip("X-A"));

        assertThat(connection.erp.faults().count("find")).isZero();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aRefusalMakesTheCatalogueForgetWhatItKnew() {
        connection.ingest(toShip("X-A"));
        connection.erp.sales().discontinue(Connection.CUSHION);

        connection.ingest(toShip("X-B"));
        assertThat(connection.held()).isEqualTo(Map.of("ORDER/X-B", Reason.ERP_REFUSED));
        connection.clock.pass(Duration.ofMinutes(15));
        connection.reviewAndIngest();

        assertThat(connection.held()).isEqualTo(Map.of("ORDER/X-B", Reason.UNKNOWN_SKU));
    }

    @Test
    void aRefusalOfTheLinesIsFinishedOnTheSameHeadWhenItIsMended() {
        connection.erp.faults().before("place.lines", Trouble.refused("Tax rule is inactive"));
        connection.ingest(toShip("X-A"));
        assertThat(connection.held()).isEqualTo(Map.of("ORDER/X-A", Reason.ERP_REFUSED));
        connection.clock.pass(Duration.ofMinutes(15));

        connection.reviewAndIngest();

        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.erp.faults().count("finish")).isOne();
        assertThat(connection.held()).isEmpty();
    }
}
