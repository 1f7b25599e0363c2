package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.cancelled;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static dev.selvedge.testkit.flow.Connection.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// No piece of work is both done and held, whatever happens between the two.
class HeldOrDoneTest {

    private final Connection connection = new Connection();

    @Test
    void aPlacedOrderIsNotHeldForWhatIsWrongWithItNow() {
        connection.ingest(toShip("X-A"));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING").withoutAddresses());

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aPlacedOrderIsNotHeldForARefusalWhenItIsReadAgain() {
        connection.ingest(toShip("X-A"));
        connection.catalogue.forget(Set.of(new Sku(Connection.CUSHION)));
        connection.erp.faults().before("lookUp", Trouble.refused("Unexpected error."));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aHeldOrderThatSomebodyElseAcceptedIsHeldNoLonger() {
        connection.erp.sales().discontinue(Connection.CUSHION);
        Order order = waiting("X-A").build();
        connection.marketplace.put(order);
        connection.ingest(order);
        assertThat(connection.marketplace.accept(order)).isEqualTo(Acceptance.ACCEPTED);
        connection.erp.sales().sell(Connection.CUSHION, 5);

        connection.reviewAndIngest();

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aCrashBetweenSettlingAndReleasingLeavesNoHoldBehind() {
        Order order = toShip("X-A").lines(Samples.line("L1").sku("RUG-180")).build();
        connection.ingest(order);
        connection.erp.sales().sell("RUG-180", 5);
        settled(
                Kind.ORDER,
                new Outcome.Done("placed", Optional.of(new ErpReference("sale-1", "SO-00001")), order.supply()));

        assertThat(connection.reviewAndIngest()).containsExactly(new Outcome.Duplicate("placed before"));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aCrashBetweenWithdrawingAndReleasingLeavesNoHoldBehind() {
        connection.ingest(toShip("X-A").withoutCustomerOrderNumber());
        settled(Kind.ORDER, Outcome.Done.of("withdrawn"));

        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(new Outcome.Duplicate("withdrawn before"));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aRefusalToVoidIsHeldAsACancellationAndGoneWhenItIsVoid() {
        connection.ingest(toShip("X-A"));
        connection.erp.faults().before("undo", Trouble.refused("Period is locked"));

        connection.ingest(cancelled("X-A", 5));

        assertThat(connection.held()).isEqualTo(Map.of("CANCELLATION/X-A", Reason.ERP_REFUSED));
        assertThat(connection.hold(Kind.CANCELLATION, "X-A").explanation()).contains("Period is locked");
        connection.clock.pass(Duration.ofMinutes(15));
        connection.reviewAndIngest();
        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void aCrashBetweenVoidingAndReleasingLeavesNoHoldBehind() {
        connection.ingest(toShip("X-A"));
        connection.erp.faults().before("undo", Trouble.refused("Period is locked"));
        connection.ingest(cancelled("X-A", 5));
        settled(Kind.CANCELLATION, Outcome.Done.of("voided"));

        connection.ingest(cancelled("X-A", 5));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aPlacedOrderThatIsNotUnderstoodForAWhileIsHeldNoLongerWhenItMovesOn() {
        connection.ingest(toShip("X-A"));
        connection.ingest(later("X-A", 5, OrderState.UNKNOWN, "WAITING_MOON"));
        assertThat(connection.held()).containsOnlyKeys("ORDER/X-A");

        connection.ingest(later("X-A", 10, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.held()).isEmpty();
    }

    /// Somebody settles a piece of work and dies before the hold is let go.
    private void settled(Kind kind, Outcome.Done outcome) {
        WorkKey key = WorkKey.of(kind, new OrderId("X-A"));
        int attempt =
                switch (connection.ledger.claim(key, connection.clock.instant(), Connection.LEASE)) {
                    case Claim.Granted(int granted) -> granted;
                    case Claim.InDoubt(int doubtful, Instant _) -> doubtful;
                    case Claim.Settled _, Claim.Leased _ -> throw new AssertionError(key + " is taken");
                };
        connection.ledger.settle(key, attempt, outcome);
    }
}
