package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.Quota;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SBC11, IV01 and TL02 over HTTP when something breaks.
@QuarkusTest
class MiraklPayoutsTroubleTest {

    private static final Optional<String> FIRST = Optional.empty();
    private static final String CYCLE = "a5b77ee5-f5c2-4efc-ab94-8366ee781598";

    private static final Map<String, Consumer<MiraklPayouts>> READINGS = Map.of(
            "GET /api/seller-billing-cycles", payouts -> payouts.since(Samples.NOON, FIRST),
            "GET /api/invoices", payouts -> payouts.documents(List.of(CYCLE), FIRST),
            "GET /api/sellerpayment/transactions_logs", payouts -> payouts.lines(CYCLE, FIRST));

    /// A read does no harm, so one that is not answered is only unavailable. A page or a redirect promises nothing.
    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled",
        "LOSE_REQUEST, Unavailable",
        "LOSE_ANSWER, Unavailable",
        "HTML, Malformed",
        "DOWN, Unavailable",
        "REDIRECT, Malformed",
        "FORBIDDEN, Unauthorised",
        "ERROR_IN_SUCCESS, Refused"
    })
    void eachFaultIsTheFailureThatItIs(Fault fault, String failure) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            READINGS.forEach((operation, reading) -> {
                shop.plan(fault, operation);
                assertThat(failure(shop, reading).getClass().getSimpleName())
                        .as(operation)
                        .isEqualTo(failure);
            });
            shop.plan(fault, "GET /api/sellerpayment/transactions_logs");
            assertThat(failure(shop, payouts -> payouts.log(Samples.NOON, Samples.NOON, FIRST))
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(failure);
        }
    }

    @Test
    void aLateAnswerIsNotWaitedFor() {
        try (Shop shop = Shop.impatient()) {
            shop.payouts.since(Samples.NOON, FIRST);
            shop.plan(Fault.ANSWER_LATE, "GET /api/seller-billing-cycles");

            assertThat(failure(shop, payouts -> payouts.since(Samples.NOON, FIRST)))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void aMiraklThatIsNotThereIsUnavailable() {
        Shop shop = Shop.hasty(Platform.standard(), Frequencies.none());
        shop.close();

        READINGS.values()
                .forEach(reading -> assertThat(failure(shop, reading))
                        .isInstanceOf(Unavailable.class)
                        .returns(true, RemoteFailure::nothingDone));
    }

    @Test
    void aLogThatIsReadTooOftenSaysWhenToComeBack() {
        Frequencies twice = Frequencies.none().with(Operation.TL02, new Quota(2, Duration.ofHours(1)));
        try (Shop shop = Shop.hasty(Platform.standard(), twice)) {
            shop.payouts.lines(CYCLE, FIRST);
            shop.pass(Duration.ofMinutes(10));
            shop.payouts.lines(CYCLE, FIRST);

            Throttled throttled = catchThrowableOfType(Throttled.class, () -> shop.payouts.lines(CYCLE, FIRST));

            assertThat(throttled.retryAfter()).contains(Duration.ofMinutes(50));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsRefusedIsFetchedAgain(int status) {
        try (Shop shop = Shop.odd(_ -> Answer.json(status, "{\"message\": \"no\", \"status\": " + status + "}"))) {
            assertThat(failure(shop, payouts -> payouts.lines(CYCLE, FIRST))).isInstanceOf(Unauthorised.class);

            assertThat(shop.key.refusals()).isEqualTo(1);
        }
    }

    @Test
    void whatMiraklWillNotShowIsRefusedInItsWords() {
        try (Shop shop = Shop.odd(
                _ -> Answer.json(400, "{\"message\": \"there is no page token \\\"x\\\"\", \"status\": 400}"))) {
            assertThat(failure(shop, payouts -> payouts.lines(CYCLE, Optional.of("x"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.words()).isEqualTo("there is no page token \"x\""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": [{\"id\": \"1\"",
                "{\"invoices\": [], \"total_count\":",
                "{}",
                "null",
                "[]",
                "{\"data\": null, \"invoices\": null, \"total_count\": 0}",
                "{\"data\": {}, \"invoices\": {}, \"total_count\": 0}",
                "{\"data\": [\"one\"], \"invoices\": [\"one\"], \"total_count\": 1}",
                "{\"data\": [{}], \"invoices\": [{\"issue_date\": \"2026-03-02T12:00:00Z\"}], \"total_count\": 1}"
            })
    void whatIsNoPageIsMalformed(String answer) {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, answer))) {
            READINGS.forEach((operation, reading) ->
                    assertThat(failure(shop, reading)).as(operation).isInstanceOf(Malformed.class));
        }
    }

    @Test
    void aCycleThatIsNoneIsMalformed() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"data\": [null]}"))) {
            assertThat(failure(shop, payouts -> payouts.since(Samples.NOON, FIRST)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aCycleWithAWrongTypeIsToldByItsName() {
        try (Shop shop =
                Shop.odd(_ -> Answer.json(200, "{\"data\": [{\"id\": \"cycle-1\", \"pay_out\": \"Wren\"}]}"))) {
            assertThat(failure(shop, payouts -> payouts.since(Samples.NOON, FIRST)))
                    .isInstanceOf(Malformed.class)
                    .hasMessageContaining("cycle-1")
                    .hasMessageNotContaining("Wren");
        }
    }

    @Test
    void aListThatIsNotCountedMayBeShort() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"invoices\": []}"))) {
            assertThat(failure(shop, payouts -> payouts.documents(List.of(CYCLE), FIRST)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void anEmptyPageBeforeTheEndIsMalformed() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"invoices\": [], \"total_count\": 1}"))) {
            assertThat(failure(shop, payouts -> payouts.documents(List.of(CYCLE), FIRST)))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aPageThatLeadsToItselfIsMalformed() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"data\": [], \"next_page_token\": \"again\"}"))) {
            Optional<String> again = shop.payouts.lines(CYCLE, FIRST).next();

            assertThat(failure(shop, payouts -> payouts.lines(CYCLE, again))).isInstanceOf(Malformed.class);
            assertThat(failure(shop, payouts -> payouts.log(Samples.NOON, Samples.NOON, again)))
                    .isInstanceOf(Malformed.class);
            assertThat(failure(shop, payouts -> payouts.since(Samples.NOON, again)))
                    .isInstanceOf(Malformed.class);
        }
    }

    private static RemoteFailure failure(Shop shop, Consumer<MiraklPayouts> reading) {
        return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, () -> reading.accept(shop.payouts)))
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
