package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorShape;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorStyle;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers over HTTP that are no answers, keys that are refused, and refusals in all shapes (cin7-core.md A1).
@QuarkusTest
class Cin7OddAnswersTest {

    /// A1 "HTML bodies": following a redirect would carry the key headers away.
    @Test
    void aRedirectIsNotFollowedSoTheKeysDoNotTravel() {
        try (Account account = Account.open();
                Account elsewhere =
                        Account.at(cin7 -> new Odd(cin7, call -> Odd.redirect(account.address() + "/saleList")))) {
            assertThat(catchThrowable(() -> elsewhere.erp.find(new OrderId("X-A"), Samples.NOON)))
                    .isInstanceOf(Malformed.class);

            assertThat(elsewhere.calls).hasSize(1);
            assertThat(account.calls).isEmpty();
        }
    }

    @Test
    void keysThatWereRefusedAreFetchedAgain() {
        try (Account account = Account.open().sellsCushions()) {
            account.keys.outdate();

            assertThat(catchThrowable(() -> account.erp.lookUp(Account.CUSHION)))
                    .isInstanceOf(Unauthorised.class);

            assertThat(account.keys.refusals()).isEqualTo(1);
            assertThat(account.erp.lookUp(Account.CUSHION)).isPresent();
        }
    }

    @Test
    void anAnswerWithoutABodyMayHaveBeenDone() {
        for (String body : new String[] {"", "null", "{}", "{\"ID\":\"7a6e"}) {
            try (Account account = Account.at(cin7 -> new Odd(cin7, call -> Odd.json(body)))) {
                assertThat(catchThrowable(() -> account.place("X-A")))
                        .as("answered '%s'", body)
                        .isInstanceOf(Malformed.class);
            }
        }
    }

    @Test
    void aCin7ThatIsNotThereIsUnavailable() {
        Account account = Account.open();
        account.close();

        assertThat(failure(() -> account.place("X-A")))
                .isInstanceOf(Unavailable.class)
                .returns(true, RemoteFailure::nothingDone);
    }

    @Test
    void ourOwnBudgetThrottlesBeforeAnythingIsAsked() {
        try (Account account = Account.open().sellsCushions()) {
            account.budget.reserve(new Allowance("cin7", Duration.ofMinutes(1), Duration.ZERO), Samples.NOON);

            Throttled throttled = catchThrowableOfType(Throttled.class, () -> account.place("X-A"));

            assertThat(throttled.nothingDone()).isTrue();
            assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(55));
            assertThat(account.calls).isEmpty();
        }
    }

    /// A1 "Error body" in both shapes, with 400 and with 200.
    @ParameterizedTest
    @CsvSource({"ARRAY, false", "ARRAY, true", "SINGLE_OBJECT, false", "SINGLE_OBJECT, true"})
    void aRefusalIsToldInCin7sWordsInEitherShape(ErrorShape shape, boolean withStatus200) {
        try (Account account = Account.open(theirs -> theirs.with(new ErrorStyle(shape, withStatus200, 2)))) {
            RemoteFailure failure = failure(() -> account.place("X-A"));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            RemoteFailure.Refused.class,
                            refused -> assertThat(refused.words()).contains("CUSHION-TEAL-45"));
        }
    }

    private static RemoteFailure failure(Runnable asked) {
        return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, asked::run))
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
