package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.cancelled;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderStatesTest {

    private final Connection connection = new Connection();

    @Test
    void anOrderThatIsNotOursYetWaits() {
        Outcome outcome = connection.ingest(toShip("X-A").state(OrderState.STAGING, "STAGING"));

        assertThat(outcome).isEqualTo(Outcome.Done.of("waiting"));
        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.marketplace.accepted()).isEmpty();
    }

    @Test
    void anOrderWhosePaymentIsBeingTakenWaits() {
        Outcome outcome = connection.ingest(toShip("X-A").state(OrderState.AWAITING_PAYMENT, "WAITING_DEBIT_PAYMENT"));

        assertThat(outcome).isEqualTo(Outcome.Done.of("waiting"));
        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void anOrderToShipIsPlaced() {
        Outcome outcome = connection.ingest(toShip("X-A"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.what()).isEqualTo("placed");
            assertThat(done.reference())
                    .contains(connection.erp.sales().of("X-A").getFirst().reference());
            assertThat(done.supply()).isEqualTo("X-A-1 CUSHION-TEAL-45 x 2");
        });
        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.erp.sales().stock(Connection.CUSHION)).isEqualTo(98);
    }

    @Test
    void anOrderThatWasShippedElsewhereIsNotPlaced() {
        Outcome outcome = connection.ingest(toShip("X-A").state(OrderState.SHIPPED, "RECEIVED"));

        assertThat(outcome).isEqualTo(Outcome.Done.of("shipped"));
        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void aShippedOrderIsHeldNoLonger() {
        connection.ingest(toShip("X-A").withoutCustomerOrderNumber());

        connection.ingest(later("X-A", 5, OrderState.SHIPPED, "SHIPPED"));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aCancelledOrderIsWithdrawn() {
        assertThat(connection.ingest(cancelled("X-A", 0))).isEqualTo(Outcome.Done.of("withdrawn"));
        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void aRefusedOrderIsWithdrawn() {
        assertThat(connection.ingest(toShip("X-A").state(OrderState.REFUSED, "REFUSED")))
                .isEqualTo(Outcome.Done.of("withdrawn"));
        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void anOrderInAStateThatIsNotKnownIsHeldByItsName() {
        connection.ingest(toShip("X-A").state(OrderState.UNKNOWN, "WAITING_MOON"));

        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.UNKNOWN_STATE);
            assertThat(hold.evidence()).containsEntry("state", "WAITING_MOON");
            assertThat(hold.deadline()).contains(Samples.NOON.plusSeconds(172_800));
        });
        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void anOrderInAnUnknownStateIsPlacedWhenItMovesOn() {
        connection.ingest(toShip("X-A").state(OrderState.UNKNOWN, "WAITING_MOON"));

        connection.ingest(later("X-A", 5, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anOrderFromBeforeTheStartOfTradingIsLeftAlone() {
        Outcome outcome = connection.ingest(toShip("X-A").createdAt(Connection.START_OF_TRADING.minusMillis(1)));

        assertThat(outcome).isEqualTo(new Duplicate("ordered before the start of trading"));
        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.journal.all()).isEmpty();
    }

    @Test
    void anOrderFromTheStartOfTradingIsPlaced() {
        connection.ingest(toShip("X-A").createdAt(Connection.START_OF_TRADING));

        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aNewerReadingOvertakesAnOlder() {
        connection.ingest(later("X-A", 5, OrderState.AWAITING_PAYMENT, "WAITING_DEBIT"));

        Outcome stale = connection.ingest(Connection.waiting("X-A"));

        assertThat(stale).isEqualTo(new Duplicate("a newer reading was taken up"));
        assertThat(connection.marketplace.accepted()).isEmpty();
    }

    @Test
    void theSameReadingManyTimesIsPlacedOnce() {
        for (int time = 0; time < 5; time++) {
            connection.ingest(toShip("X-A"));
        }

        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.ingest(toShip("X-A"))).isEqualTo(new Duplicate("placed before"));
        assertThat(connection.events(Kind.ORDER, "X-A")).containsExactly("placed");
    }

    @Test
    void inAnySequenceAnOrderIsPlacedOnce() {
        Order first = Connection.waiting("X-A").build();
        Order second =
                later("X-A", 5, OrderState.AWAITING_PAYMENT, "WAITING_DEBIT").build();
        Order third = later("X-A", 10, OrderState.TO_SHIP, "SHIPPING").build();
        connection.marketplace.put(first);

        for (Order reading : List.of(third, first, second, third, first, second)) {
            connection.ingest(reading);
        }

        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.marketplace.accepted()).isEmpty();
    }
}
