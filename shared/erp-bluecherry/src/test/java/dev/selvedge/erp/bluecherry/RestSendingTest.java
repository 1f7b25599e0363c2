package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.port.Exchange.Silence;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.erp.bluecherry.Outbox.State;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.erp.bluecherry.RestHouse.Oddity;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What waits is posted once, whatever becomes of the answers.
@QuarkusTest
class RestSendingTest {

    private static final String POST = "POST /orders";

    private RestHouse house = new RestHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private void at(Oddity oddity) {
        house.close();
        house = new RestHouse(oddity);
    }

    @Test
    void anOrderIsPostedUnderItsPoAndWhatIsSaidOfItsLinesIsHeard() {
        String name = house.order("PO-1", 2);

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.calls(POST))
                .singleElement()
                .satisfies(call -> assertThat(call.header("Idempotency-Key")).isEqualTo("PO-1"));
        assertThat(house.theirs.order("PO-1")).isPresent();
        assertThat(house.outbox.state(name)).isEqualTo(new State.Taken());
        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2");
    }

    @Test
    void whatWasAnsweredIsNotPostedAgain() {
        house.sold("PO-1", 2);

        assertThat(house.exchange.send()).isZero();

        assertThat(house.calls(POST)).hasSize(1);
    }

    @Test
    void aLineThatIsTurnedDownIsHeardWithItsReason() {
        house.theirs.backOffice().refuse(RestHouse.BLUE, "season closed");
        house.tell(
                Kind.ORDER,
                "PO-1",
                1,
                List.of(RestHouse.line("PO-1", RestHouse.RED, "1", 2), RestHouse.line("PO-1", RestHouse.BLUE, "2", 1)));

        house.exchange.send();

        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2", "PO-1 PO-1-2 REJECTED 1");
        assertThat(house.sounds.getFirst().what())
                .isInstanceOfSatisfying(
                        Heard.Answers.class,
                        answers -> assertThat(answers.rows().getLast().of(Columns.REASON))
                                .isEqualTo("season closed"));
    }

    @Test
    void anOrderOfWhichNothingIsTakenIsTurnedDownWithBlueCherrysWords() {
        house.theirs.backOffice().refuse(RestHouse.RED, "season closed");
        String name = house.order("PO-1", 2);

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.outbox.state(name)).isEqualTo(new State.TurnedDown("season closed"));
    }

    @Test
    void aPoThatSomebodyElseUsedIsTurnedDown() {
        house.sold("PO-1", 1);
        String second = house.tell(Kind.ORDER, "PO-1", 2, List.of(RestHouse.line("PO-1", RestHouse.RED, "1", 1)));

        house.exchange.send();

        assertThat(house.calls(POST).getLast().header("Idempotency-Key")).isEqualTo("PO-1-2");
        assertThat(house.outbox.state(second)).isInstanceOf(State.TurnedDown.class);
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameKey() {
        String name = house.order("PO-1", 2);
        house.plan(Fault.LOSE_ANSWER, POST);
        assertThat(house.exchange.send()).isZero();
        assertThat(house.theirs.order("PO-1")).isPresent();

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.calls(POST))
                .extracting(call -> call.header("Idempotency-Key"))
                .containsOnly("PO-1");
        assertThat(house.theirs.orders()).hasSize(1);
        assertThat(house.outbox.state(name)).isEqualTo(new State.Taken());
        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2");
    }

    @Test
    void aLostRequestIsMadeAgain() {
        house.order("PO-1", 2);
        house.plan(Fault.LOSE_REQUEST, POST);
        house.exchange.send();

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.theirs.orders()).hasSize(1);
    }

    @Test
    void whereKeysAreNotKnownALostAnswersOrderIsFoundWhenItsDuplicateIsRefused() {
        at(Oddity.none().answering(theirs -> RestHouse.answering(theirs, call -> theirs.answer(forgetful(call)))));
        String name = house.order("PO-1", 2);
        house.plan(Fault.LOSE_ANSWER, POST);
        house.exchange.send();

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.theirs.orders()).hasSize(1);
        assertThat(house.outbox.state(name)).isEqualTo(new State.Taken());
        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2");
    }

    /// Nobody remembers the key it came under.
    private Call forgetful(Call call) {
        Map<String, List<String>> headers = new LinkedHashMap<>(call.headers());
        headers.computeIfPresent("idempotency-key", (_, _) -> List.of("call " + house.calls.size()));
        return new Call(call.method(), call.path(), call.query(), headers, call.body());
    }

    @Test
    void anOrderWhoseAnswerWasLostAndThatIsNotThereIsTurnedDown() {
        house.theirs.backOffice().refuse(RestHouse.RED, "season closed");
        String name = house.order("PO-1", 2);
        house.plan(Fault.LOSE_ANSWER, POST);
        house.exchange.send();

        house.exchange.send();

        assertThat(house.outbox.state(name)).isEqualTo(new State.TurnedDown("season closed"));
    }

    @Test
    void tooManyCallsBreakOffAndTheNextRunGoesOn() {
        house.order("PO-1", 1);
        house.order("PO-2", 1);
        house.plan(Fault.THROTTLE, POST);

        assertThat(failure()).isInstanceOf(Throttled.class);

        assertThat(house.exchange.send()).isEqualTo(2);
        assertThat(house.theirs.orders()).hasSize(2);
    }

    @Test
    void oneLostAnswerDoesNotKeepTheOthersFromGoing() {
        house.order("PO-1", 1);
        house.order("PO-2", 1);
        house.plan(Fault.DOWN, POST);

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.theirs.order("PO-2")).isPresent();
    }

    @Test
    void ifEveryAnswerIsLostTheRunBreaksOff() {
        for (int at = 1; at <= 4; at++) {
            house.order("PO-" + at, 1);
        }
        house.always(Fault.DOWN);

        assertThat(failure()).isInstanceOf(Unknown.class);

        assertThat(house.calls(POST)).hasSize(3);
    }

    @Test
    void aWebPageIsNoAnswer() {
        house.order("PO-1", 1);
        house.plan(Fault.HTML, POST);

        assertThat(failure()).isInstanceOf(Malformed.class);
        assertThat(house.exchange.send()).isEqualTo(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        house.order("PO-1", 1);
        house.plan(Fault.REDIRECT, POST);

        assertThat(failure()).isInstanceOf(Malformed.class);
        assertThat(house.calls).extracting(Call::path).doesNotContain("/elsewhere");
    }

    @Test
    void anErrorInASuccessLeavesOpenWhatWasDone() {
        String name = house.order("PO-1", 1);
        house.plan(Fault.ERROR_IN_SUCCESS, POST);

        assertThat(house.exchange.send()).isZero();

        assertThat(house.outbox.state(name)).isInstanceOf(State.Sent.class);
        assertThat(house.exchange.send()).isEqualTo(1);
    }

    @Test
    void wrongCredentialsAreFetchedAnewAndNothingIsLost() {
        house.order("PO-1", 1);
        house.plan(Fault.FORBIDDEN, POST);

        assertThat(failure()).isInstanceOf(Unauthorised.class);

        assertThat(house.keys.refusals).isEqualTo(1);
        assertThat(house.exchange.send()).isEqualTo(1);
    }

    @Test
    void aPathThatIsNotThereTurnsNothingDown() {
        at(Oddity.none()
                .ours(rest -> RestHouse.with(
                        rest,
                        new RestSettings.Paths("/sales", "/sales", "/stock", "/parcels", "/journals", "/receipts"))));
        String name = house.order("PO-1", 1);

        assertThat(failure()).isInstanceOf(Malformed.class);

        assertThat(house.outbox.state(name)).isInstanceOf(State.Sent.class);
    }

    @Test
    void anOrderThatWasAnsweredWithoutAWordIsLookedAt() {
        at(Oddity.none()
                .answering(theirs -> RestHouse.answering(theirs, call -> {
                    Answer answer = theirs.answer(call);
                    return call.method().equals("POST") ? Answer.empty(202) : answer;
                })));
        String name = house.order("PO-1", 2);

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.outbox.state(name)).isEqualTo(new State.Taken());
        assertThat(house.answers()).isEmpty();
        house.receive();
        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2");
    }

    @Test
    void aCancellationHasAKeyOfItsOwn() {
        house.sold("PO-1", 1);
        house.tell(Kind.CANCELLATION, "PO-1", 1, List.of(RestHouse.line("PO-1", RestHouse.RED, "1", 1)));

        house.exchange.send();

        assertThat(house.calls(POST).getLast().header("Idempotency-Key")).isEqualTo("PO-1-C");
    }

    @Test
    void anOwedReceiptOfAFileStaysWhereItIs() {
        String receipt = house.tell(Kind.RECEIPT, "000000001", 1, List.of());
        house.order("PO-1", 1);

        assertThat(house.exchange.send()).isEqualTo(1);

        assertThat(house.outbox.state(receipt)).isEqualTo(new State.Waiting());
    }

    @Test
    void whatIsSentAndNotAnsweredInTimeIsASilence() {
        house.order("PO-1", 1);
        house.order("PO-2", 1);
        house.plan(Fault.DOWN, POST);
        house.exchange.send();
        var sent = ((State.Sent) house.outbox.state("ORDER/PO-1/1")).at();
        var limit = sent.plus(Duration.ofMinutes(30));

        assertThat(house.exchange.silences(limit.minusMillis(1))).isEmpty();

        assertThat(house.exchange.silences(limit))
                .containsExactly(new Silence("ORDER/PO-1/1", sent, "it was sent and no answer was heard"));
    }

    private RemoteFailure failure() {
        return catchThrowableOfType(RemoteFailure.class, house.exchange::send);
    }
}
