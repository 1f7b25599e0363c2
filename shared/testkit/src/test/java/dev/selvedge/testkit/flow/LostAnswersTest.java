package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.InMemorySales.Standing;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is throttled, lost on the wire or killed on the way is placed once all the same.
class LostAnswersTest {

    private static final Instant NOON = Samples.NOON;

    private final Connection connection = new Connection();

    @Test
    void throttledBeforeTheHeadTheNextAttemptNeedsNoLook() {
        connection.erp.faults().before("place.head", Trouble.throttled());

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(10), "too many calls"));
        assertThat(ingest()).isInstanceOf(Done.class);

        assertThat(connection.erp.faults().count("find")).isZero();
        placedOnce();
    }

    @Test
    void aThrottledOrderComesBackWhenThePartnerSaid() {
        connection.erp.faults().before("place.head", Trouble.throttled(Duration.ofSeconds(43)));

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(43), "too many calls"));
    }

    @Test
    void throttledAfterTheHeadTheSameSaleIsFinished() {
        connection.erp.faults().before("place.lines", Trouble.throttled());

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(10), "too many calls"));
        assertThat(connection.erp.sales().of("X-A").getFirst().standing()).isEqualTo(Standing.STARTED);
        assertThat(ingest()).isInstanceOf(Done.class);

        assertThat(connection.erp.faults().count("place.head")).isOne();
        assertThat(connection.erp.faults().count("finish")).isOne();
        placedOnce();
    }

    @Test
    void throttledAgainWhileItIsFinishedItIsFinishedLater() {
        connection.erp.faults().before("place.lines", Trouble.throttled()).before("finish", Trouble.throttled());

        ingest();
        ingest();
        ingest();

        assertThat(connection.erp.faults().count("find")).isEqualTo(2);
        placedOnce();
    }

    @Test
    void aHeadWhoseAnswerIsLostIsFoundAndFinished() {
        connection.erp.faults().after("place.head", Trouble.lost());

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(15), "no answer"));
        assertThat(ingest()).isInstanceOf(Done.class);

        assertThat(connection.erp.faults().count("place.head")).isOne();
        placedOnce();
    }

    @Test
    void aLostAnswerIsFoundOnTheNextAttempt() {
        connection.erp.faults().after("place.lines", Trouble.lost());

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(15), "no answer"));
        assertThat(ingest())
                .isEqualTo(new Done("placed", Optional.of(new ErpReference("sale-1", "SO-00001")), supply()));

        assertThat(connection.erp.faults().count("finish")).isZero();
        placedOnce();
    }

    @Test
    void aLostAnswerToFinishingIsFoundOnTheNextAttempt() {
        connection.erp.faults().before("place.lines", Trouble.throttled()).after("finish", Trouble.lost());

        ingest();
        ingest();
        ingest();

        assertThat(connection.erp.faults().count("finish")).isOne();
        placedOnce();
    }

    @Test
    void aLostRequestIsMadeAgainAfterALook() {
        connection.erp.faults().before("place.head", Trouble.lost());

        ingest();
        ingest();

        assertThat(connection.erp.faults().count("find")).isOne();
        placedOnce();
    }

    @Test
    void anAnswerThatIsNoAnswerIsADoubt() {
        connection.erp.faults().after("place.lines", Trouble.malformed());

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(30), "a web page"));
        ingest();

        placedOnce();
    }

    @Test
    void anErpThatIsDownOrDoesNotKnowUsIsAskedAgainLater() {
        connection.erp.faults().before("place.head", Trouble.unavailable());
        connection.erp.faults().before("place.head", Trouble.unauthorised());

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(30), "connection refused"));
        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(300), "the key is not known"));
        ingest();

        assertThat(connection.erp.faults().count("find")).isZero();
        placedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"place.head", "place.lines"})
    void aCrashIsRecoveredOnceItsLeaseIsOver(String step) {
        connection.erp.faults().after(step, new Trouble.Crash());
        assertThatExceptionOfType(Trouble.Crash.class).isThrownBy(this::ingest);

        connection.clock.pass(Connection.LEASE.minusMillis(1));
        assertThat(ingest()).isEqualTo(new Deferred(NOON.plus(Connection.LEASE), "another worker is at it"));
        assertThat(connection.erp.faults().count("find")).isZero();

        connection.clock.pass(Duration.ofMillis(1));
        assertThat(ingest()).isInstanceOf(Done.class);
        assertThat(connection.erp.faults().count("place.head")).isOne();
        assertThat(connection.erp.quietSince()).containsExactly(NOON.plus(Connection.LEASE));
        placedOnce();
    }

    @Test
    void aCrashBeforeTheHeadIsRecoveredWithOneSale() {
        connection.erp.faults().before("place.head", new Trouble.Crash());
        assertThatExceptionOfType(Trouble.Crash.class).isThrownBy(this::ingest);

        connection.clock.pass(Connection.LEASE);
        ingest();

        placedOnce();
    }

    @Test
    void aLookThatFailsLeavesTheInstantSinceWhenAllIsQuiet() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();
        connection.erp.faults().before("find", Trouble.throttled());
        connection.clock.pass(Duration.ofSeconds(15));

        assertThat(ingest()).isEqualTo(new Deferred(NOON.plusSeconds(25), "too many calls"));

        assertThat(connection.ledger.claim(
                        WorkKey.of(Kind.ORDER, new OrderId("X-A")), connection.clock.instant(), Connection.LEASE))
                .isEqualTo(new Claim.InDoubt(3, NOON));
    }

    @Test
    void finishingIsActingSoTheQuietBeginsAnew() {
        connection.erp.faults().before("place.lines", Trouble.throttled()).after("finish", Trouble.lost());
        ingest();
        connection.clock.pass(Duration.ofSeconds(20));
        ingest();
        connection.clock.pass(Duration.ofSeconds(20));
        ingest();

        assertThat(connection.erp.quietSince()).containsExactly(NOON, NOON.plusSeconds(20));
        placedOnce();
    }

    @Test
    void theNumberGoesBackEvenIfTheFirstToPlaceItNeverHeard() {
        connection.erp.faults().after("place.lines", Trouble.lost());

        ingest();
        assertThat(connection.outbox.sent()).isEmpty();
        ingest();

        assertThat(connection.outbox.sent())
                .containsExactly(new Message.OfReference(new OrderId("X-A"), new ErpReference("sale-1", "SO-00001")));
    }

    @Test
    void aCrashBeforeTheNumberIsQueuedDoesNotLoseTheNumber() {
        Iterator<RuntimeException> crashes =
                List.<RuntimeException>of(new Trouble.Crash()).iterator();
        Connection dying = new Connection(new InMemoryOutbox(_ -> sizeUnless(crashes), 1));
        assertThatExceptionOfType(Trouble.Crash.class).isThrownBy(() -> dying.ingest(toShip("X-A")));

        dying.clock.pass(Connection.LEASE);
        dying.ingest(toShip("X-A"));

        assertThat(dying.outbox.sent())
                .containsExactly(new Message.OfReference(new OrderId("X-A"), new ErpReference("sale-1", "SO-00001")));
        assertThat(dying.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void nothingDoneIsSaidOnlyOfWhatHadNoEffect() {
        assertThat(Trouble.throttled().nothingDone()).isTrue();
        assertThat(Trouble.throttled().afterSomeWasDone().nothingDone()).isFalse();
        assertThat(Trouble.refused("no").afterSomeWasDone())
                .isInstanceOfSatisfying(
                        RemoteFailure.Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("no"));
        assertThat(Trouble.lost().nothingDone()).isFalse();
        assertThat(Trouble.malformed().nothingDone()).isFalse();
    }

    private static int sizeUnless(Iterator<RuntimeException> crashes) {
        if (crashes.hasNext()) {
            throw crashes.next();
        }
        return 0;
    }

    private Outcome ingest() {
        return connection.ingest(toShip("X-A"));
    }

    private static String supply() {
        return toShip("X-A").build().supply();
    }

    private void placedOnce() {
        assertThat(connection.erp.sales().of("X-A")).singleElement().satisfies(sale -> {
            assertThat(sale.standing()).isEqualTo(Standing.ORDERED);
            assertThat(sale.supply()).isEqualTo(supply());
        });
        assertThat(connection.held()).isEmpty();
        assertThat(ingest()).isEqualTo(new Outcome.Duplicate("placed before"));
    }
}
