package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.cancelled;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final Done VOIDED = new Done("voided", Optional.of(new ErpReference("sale-1", "SO-00001")), "");

    private final Connection connection = new Connection();

    @Test
    void anOrderThatWasCancelledFirstIsNeverPlacedByAStaleReading() {
        connection.ingest(cancelled("X-A", 5));

        assertThat(connection.ingest(toShip("X-A"))).isEqualTo(new Duplicate("a newer reading was taken up"));

        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void aReadingOfTheSameInstantDoesNotPlaceWhatWasCancelled() {
        connection.ingest(cancelled("X-A", 0));

        assertThat(connection.ingest(toShip("X-A"))).isEqualTo(new Duplicate("withdrawn before"));

        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void aHeldOrderThatIsCancelledIsHeldNoLonger() {
        connection.ingest(toShip("X-A").withoutCustomerOrderNumber());

        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(Done.of("withdrawn"));

        assertThat(connection.held()).isEmpty();
        assertThat(connection.events(Kind.ORDER, "X-A")).containsExactly("held", "withdrawn");
    }

    @Test
    void aPlacedOrderThatIsCancelledIsVoidedOnce() {
        connection.ingest(toShip("X-A"));

        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(new Duplicate("voided before"));

        assertThat(connection.erp.faults().count("undo")).isOne();
        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.erp.sales().stock(Connection.CUSHION)).isEqualTo(100);
        assertThat(connection.events(Kind.CANCELLATION, "X-A")).containsExactly("voided");
    }

    @Test
    void anOrderWhoseEveryLineIsCancelledIsVoidedThoughItsOwnStateSaysToShip() {
        connection.ingest(toShip("X-A"));

        connection.ingest(later("X-A", 5, OrderState.TO_SHIP, "SHIPPING")
                .lines(Samples.line("X-A-1").state(LineState.CANCELLED)));

        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void afterPickingPeopleAreToldAndTheSaleStands() {
        connection.ingest(toShip("X-A"));
        connection.erp.sales().pick(connection.erp.sales().of("X-A").getFirst().reference());

        connection.ingest(cancelled("X-A", 5));

        assertThat(connection.held()).isEqualTo(Map.of("CANCELLATION/X-A", Reason.CANCELLED_TOO_LATE));
        assertThat(connection.hold(Kind.CANCELLATION, "X-A").evidence())
                .isEqualTo(Map.of("sale", "SO-00001", "status", "PICKED"));
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void anOrderInDoubtThatIsCancelledIsFoundAndVoided() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingest(toShip("X-A"));

        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);

        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(new Duplicate("voided before"));
    }

    @Test
    void aHeadWithoutLinesIsVoidedToo() {
        connection.erp.faults().after("place.head", Trouble.lost());
        connection.ingest(toShip("X-A"));

        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);

        assertThat(connection.erp.faults().count("finish")).isZero();
        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void anOrderInDoubtThatIsNotThereIsWithdrawnWithNothingToUndo() {
        connection.erp.faults().before("place.head", Trouble.lost());
        connection.ingest(toShip("X-A"));

        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(Done.of("withdrawn"));

        assertThat(connection.erp.faults().count("undo")).isZero();
        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void aCancellationWaitsForAWorkerThatDiedUntilItsLeaseIsOver() {
        connection.erp.faults().after("place.lines", new Trouble.Crash());
        assertThatExceptionOfType(Trouble.Crash.class).isThrownBy(() -> connection.ingest(toShip("X-A")));

        assertThat(connection.ingest(cancelled("X-A", 5)))
                .isEqualTo(new Deferred(Samples.NOON.plus(Connection.LEASE), "another worker is at it"));
        connection.clock.pass(Connection.LEASE);
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);
    }

    @Test
    void whileTheErpCannotTellACancellationWaitsAndTheQuietIsKept() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingest(toShip("X-A"));
        connection.erp.answersAt(Samples.NOON.plusSeconds(600));
        connection.clock.pass(Duration.ofSeconds(30));

        assertThat(connection.ingest(cancelled("X-A", 5)))
                .isEqualTo(new Deferred(Samples.NOON.plusSeconds(600), "Loom ERP cannot tell yet"));
        connection.clock.pass(Duration.ofSeconds(570));
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);

        assertThat(connection.erp.quietSince()).containsExactly(Samples.NOON, Samples.NOON);
    }

    @Test
    void aLookThatFailsLeavesTheDoubtAsItWas() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingest(toShip("X-A"));
        connection.erp.faults().before("find", Trouble.unavailable());
        connection.clock.pass(Duration.ofSeconds(30));

        assertThat(connection.ingest(cancelled("X-A", 5)))
                .isEqualTo(new Deferred(Samples.NOON.plusSeconds(60), "connection refused"));
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);

        assertThat(connection.erp.quietSince()).containsExactly(Samples.NOON);
    }

    @Test
    void anOrderThatStandsTwiceIsHeldWhenItIsCancelled() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingest(toShip("X-A"));
        connection.erp.sales().begin(toShip("X-A").build().id());

        connection.ingest(cancelled("X-A", 5));

        assertThat(connection.held()).isEqualTo(Map.of("ORDER/X-A", Reason.DOUBLED_IN_ERP));
        assertThat(connection.standing("X-A")).isEqualTo(2);
    }

    @Test
    void aVoidWhoseAnswerIsLostIsAskedAgainWithoutHarm() {
        connection.ingest(toShip("X-A"));
        connection.erp.faults().after("undo", Trouble.lost());

        assertThat(connection.ingest(cancelled("X-A", 5)))
                .isEqualTo(new Deferred(Samples.NOON.plusSeconds(15), "no answer"));
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);

        assertThat(connection.erp.sales().stock(Connection.CUSHION)).isEqualTo(100);
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aWorkerThatDiesWhileVoidingIsFollowedByAnother() {
        connection.ingest(toShip("X-A"));
        connection.erp.faults().before("undo", new Trouble.Crash());
        assertThatExceptionOfType(Trouble.Crash.class).isThrownBy(() -> connection.ingest(cancelled("X-A", 5)));

        assertThat(connection.ingest(cancelled("X-A", 5))).isInstanceOf(Deferred.class);
        connection.clock.pass(Connection.LEASE);
        assertThat(connection.ingest(cancelled("X-A", 5))).isEqualTo(VOIDED);
    }

    @Test
    void aLateCancellationIsLookedAtAgainWhenItComesAgain() {
        connection.ingest(toShip("X-A"));
        ErpReference sale = connection.erp.sales().of("X-A").getFirst().reference();
        connection.erp.sales().pick(sale);
        connection.ingest(cancelled("X-A", 5));

        Outcome again = connection.ingest(cancelled("X-A", 5));

        assertThat(again).isInstanceOf(Outcome.Held.class);
        assertThat(connection.erp.faults().count("undo")).isEqualTo(2);
    }
}
