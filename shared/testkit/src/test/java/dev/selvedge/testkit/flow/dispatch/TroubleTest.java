package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.LOOK;
import static dev.selvedge.testkit.flow.dispatch.Depot.PARCEL;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIP;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIPMENTS;
import static dev.selvedge.testkit.flow.dispatch.Depot.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Partners that do not do what they were asked, messages that come twice or late, and two workers at once.
class TroubleTest {

    private static final String RULES = "ShippingDesk.rules()";
    private static final WorkKey DISPATCH = WorkKey.of(Kind.DISPATCH, new OrderId("X-A"));

    private final Depot depot = new Depot();

    private static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new RemoteFailure.Throttled("a partner", "too many calls", Optional.of(Duration.ofSeconds(70))),
                        Duration.ofSeconds(70)),
                Arguments.of(
                        new RemoteFailure.Throttled("a partner", "too many calls", Optional.empty()),
                        Duration.ofSeconds(10)),
                Arguments.of(new RemoteFailure.Unavailable("a partner", "refused"), Duration.ofSeconds(30)),
                Arguments.of(new RemoteFailure.Unauthorised("a partner", "unknown key"), Duration.ofMinutes(5)),
                Arguments.of(new RemoteFailure.Malformed("a partner", "a web page"), Duration.ofSeconds(30)),
                Arguments.of(new RemoteFailure.Unknown("a partner", "no answer"), Duration.ofSeconds(15)));
    }

    private Claim claimed() {
        return depot.ledger.claim(DISPATCH, depot.clock.instant(), Depot.LEASE);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aPartnerThatFailsDefersTheDispatch(RemoteFailure failure, Duration wait) {
        for (String step : List.of(RULES, LOOK, TRACK, SHIP)) {
            Depot one = new Depot();
            one.sold("X-A").ships("X-A", "1Z-1");
            one.steps.failBefore(step, failure);

            assertThat(one.dispatchOne())
                    .as(step)
                    .isEqualTo(
                            new Outcome.Deferred(one.clock.instant().plus(wait), String.valueOf(failure.getMessage())));
            assertThat(one.held()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theClaimSaysWhetherAnythingMayHaveBeenDone(RemoteFailure failure, Duration wait) {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.steps.failBefore(SHIP, failure);
        depot.dispatch();

        assertThat(claimed()).isInstanceOf(failure.nothingDone() ? Claim.Granted.class : Claim.InDoubt.class);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void afterSomeWasDoneEveryClaimIsInDoubt(RemoteFailure failure, Duration wait) {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.steps.failAfter(SHIP, failure);
        depot.dispatch();

        assertThat(claimed()).isInstanceOf(Claim.InDoubt.class);
    }

    @Test
    void aDoubtIsNotForgottenWhileAPartnerIsDown() {
        depot.byParcel(true).sold("X-A").ships("X-A", "1Z-1");
        depot.steps.failAfter(PARCEL, new RemoteFailure.Unknown("John Lewis", "no answer"));
        depot.dispatch();
        depot.steps.failBefore(SHIPMENTS, new RemoteFailure.Unavailable("John Lewis", "down"));

        assertThat(depot.deliver("X-A")).isInstanceOf(Outcome.Deferred.class);

        assertThat(claimed()).isInstanceOf(Claim.InDoubt.class);
        depot.clock.pass(Depot.LEASE);
        depot.deliver("X-A");
        assertThat(depot.desk.confirmed("X-A")).isOne();
        assertThat(depot.steps.count(PARCEL)).isOne();
    }

    @Test
    void whatTheErpRefusesIsHeldInItsWords() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.steps.failBefore(LOOK, new RemoteFailure.Refused("the ERP", "GET /sale", "Sale not found."));

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.ERP_REFUSED));
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation())
                .contains("the ERP")
                .contains("Sale not found.");
        depot.laterThatDay();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aMessageThatComesTwiceTellsOnce() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.feed.walk();
        Message.OfDispatch message = depot.queued().getFirst();

        depot.deliver(message);
        depot.deliver(message);
        depot.readOrders();
        depot.deliver(message);
        depot.steps.forget();
        depot.deliver(message);

        assertThat(depot.desk.confirmed("X-A")).isOne();
        assertThat(depot.steps.count(LOOK)).isZero();
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void messagesThatComeInTheWrongOrderEndAlike() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.feed.walk();
        Message.OfDispatch early = depot.queued().getFirst();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
        depot.feed.walk();
        Message.OfDispatch late = depot.queued().getFirst();

        depot.deliver(late);
        depot.deliver(early);
        depot.readOrders();
        depot.deliver(early);

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
        assertThat(depot.desk.confirmed("X-A")).isOne();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void whatIsToldIsWhatTheErpShowsThenAndNotWhatTheMessageSaw() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        depot.feed.walk();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");

        depot.deliver();

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
    }

    @Test
    void aSecondWorkerWaitsForTheFirst() {
        depot.sold("X-A").ships("X-A", "1Z-1");
        List<Outcome> second = new ArrayList<>();
        Instant until = depot.clock.instant().plusSeconds(30);
        depot.steps.meanwhile(SHIP, () -> second.add(depot.deliver("X-A")));

        depot.dispatch();

        assertThat(second).containsExactly(new Outcome.Deferred(until, "another worker is at it"));
        assertThat(depot.desk.confirmed("X-A")).isOne();
    }

    @Test
    void aSecondWorkerCorrectsOnlyAfterTheFirst() {
        depot.sold("X-A").ships("X-A", "1Z-1").run();
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
        List<Outcome> second = new ArrayList<>();
        depot.steps.meanwhile(TRACK, () -> second.add(depot.deliver("X-A")));

        depot.dispatch();

        assertThat(second).singleElement().isInstanceOf(Outcome.Deferred.class);
        assertThat(depot.steps.count(TRACK)).isEqualTo(2);
    }

    @Test
    void twoOrdersThatTakeOneNumberAtOnceAreNotBothTold() {
        depot.sold("X-A").sold("X-B").ships("X-A", "1Z-1").ships("X-B", "1Z-1");
        depot.feed.walk();
        depot.steps.meanwhile(TRACK, () -> depot.deliver("X-B"));

        depot.deliver("X-A");

        assertThat(depot.desk.confirmed("X-A")).isOne();
        assertThat(depot.desk.confirmed("X-B")).isZero();
        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-B", Reason.TRACKING_SHARED));
    }

    @Test
    void anErpClockThatIsAheadOrBehindChangesNothing() {
        for (Duration ahead : List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10))) {
            Depot one = new Depot();
            one.erpAhead = ahead;
            one.sold("X-A").ships("X-A", "1Z-1").run();
            one.clock.pass(Duration.ofMinutes(1));
            one.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
            one.run();

            assertThat(one.isConfirmed("X-A")).isTrue();
            assertThat(one.toldNumber("X-A")).isEqualTo("1Z-2");
            assertThat(one.feed.walk().queued()).isZero();
        }
    }
}
