package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading the stock when something breaks (cin7-core.md A1): no failure is ever an empty page.
@QuarkusTest
class Cin7StockTroubleTest {

    private static final String TOO_MANY =
            "[{\"ErrorCode\":503,\"Exception\":\"You have reached 60 calls per 60 seconds API limit.\"}]";

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
    void eachFaultIsTheFailureThatItIs(Fault fault, String expected) {
        try (Account account = Account.open().sellsCushions()) {
            account.plan(fault, "GET /ref/productavailability");

            assertThat(failure(account).getClass().getSimpleName()).isEqualTo(expected);
        }
    }

    /// A1 "Throttle answer": 429 by the document, 503 seen live, and the same words with another status.
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 429, 500, 503})
    void tooManyIsThrottlingWhateverTheStatus(int status) {
        try (Account account = Account.at(cin7 -> new Odd(cin7, _ -> Answer.json(status, TOO_MANY)))) {
            assertThat(failure(account)).isInstanceOf(Throttled.class);
        }
    }

    /// Without a `Total` nobody can say whether the walk is at its end.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"Page\":1,\"ProductAvailabilityList\":[]}",
                "{\"Total\":1,\"Page\":1,\"ProductAvailabilityList\":[{\"SKU\":\"A\""
            })
    void anAnswerThatIsNoPageIsMalformed(String body) {
        try (Account account = Account.at(cin7 -> new Odd(cin7, _ -> Odd.json(body)))) {
            assertThat(failure(account)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aFailureWhileThePageBeforeIsReadAgainFailsTheWholePage() {
        AtomicInteger calls = new AtomicInteger();
        try (Account account = Account.at(
                cin7 -> new Odd(cin7, call -> calls.incrementAndGet() == 3 ? cin7.throttled() : cin7.answer(call)))) {
            List<Sku> skus = Shelves.fill(account, 2_001);
            StockPage first = account.stock.stock(Optional.empty(), Optional.empty());
            account.cin7.backOffice().discard(skus.getFirst().value());

            assertThat(failure(account, first.next())).isInstanceOf(Throttled.class);

            StockPage second = account.stock.stock(Optional.empty(), first.next());
            assertThat(second.steady()).isTrue();
            assertThat(second.rows()).extracting(StockRow::sku).contains(skus.get(1_000));
        }
    }

    @Test
    void aSpentBudgetThrottlesBeforeAnythingIsAsked() {
        try (Account account = Account.open().sellsCushions()) {
            account.budget.reserve(new Allowance("cin7", Duration.ofMinutes(1), Duration.ZERO), Samples.NOON);

            assertThat(failure(account))
                    .isInstanceOfSatisfying(
                            Throttled.class,
                            throttled -> assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(58)));
            assertThat(account.calls).isEmpty();
        }
    }

    /// Three seconds of others' calls are more than the stock waits for and less than an order does.
    @Test
    void whenItIsBusyOrdersGoFirst() {
        try (Account account = Account.open().sellsCushions()) {
            account.budget.reserve(new Allowance("cin7", Duration.ofSeconds(3), Duration.ZERO), Samples.NOON);

            assertThat(failure(account)).isInstanceOf(Throttled.class);

            assertThat(account.erp.lookUp(Account.CUSHION)).contains(Account.CUSHION);
        }
    }

    private static RemoteFailure failure(Account account) {
        return failure(account, Optional.empty());
    }

    private static RemoteFailure failure(Account account, Optional<String> token) {
        return Optional.ofNullable(
                        catchThrowableOfType(RemoteFailure.class, () -> account.stock.stock(Optional.empty(), token)))
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
