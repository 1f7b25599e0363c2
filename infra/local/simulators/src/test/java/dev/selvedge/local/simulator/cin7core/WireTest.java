package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.Access;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorShape;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorStyle;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.RateLimit;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A1.
class WireTest {

    private static final String TOO_MANY = "You have reached 60 calls per 60 seconds API limit.";

    @Test
    void wrongKeysAreRefusedInPlainText() {
        Caller caller = new Caller();
        caller.useKey("not-the-key");

        Answer answer = caller.get("/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers().get("Content-Type")).startsWith("text/plain");
        assertThat(answer.text()).isEqualTo("Incorrect credentials!");
    }

    @Test
    void pathsAreLookedUpWhateverTheirCase() {
        assertThat(json(new Caller().get("/SALELIST")).get("Total").asInt()).isZero();
    }

    @Test
    void aWrongPathIsAWebPageWithStatus200() {
        Answer answer = new Caller().get("/sales");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type")).startsWith("text/html");
    }

    @Test
    void aKnownPathWithAWrongMethodIs405() {
        assertThat(new Caller().post("/saleList", "{}").status()).isEqualTo(405);
    }

    @Test
    void aBodyThatIsNotJsonIs500() {
        Answer answer = new Caller().post("/sale", "{");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(json(answer).get(0).get("ErrorCode").asInt()).isEqualTo(500);
    }

    @Test
    void theSixtyFirstCallInSixtySecondsIsThrottledWithoutRetryAfter() {
        Caller caller = new Caller();
        for (int call = 1; call <= 60; call++) {
            assertThat(caller.get("/me").status()).isEqualTo(200);
        }

        Answer answer = caller.get("/me");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(refusal(answer)).isEqualTo(TOO_MANY);
        assertThat(answer.headers()).doesNotContainKey("Retry-After");
    }

    @Test
    void theWindowSlidesAndIsNotACalendarMinute() {
        Caller caller = new Caller(Caller.documented().with(new RateLimit(2, Duration.ofSeconds(60), 503)));
        caller.get("/me");
        caller.clock.advance(Duration.ofSeconds(40));
        caller.get("/me");

        caller.clock.advance(Duration.ofSeconds(19));
        assertThat(caller.get("/me").status()).isEqualTo(503);
        caller.clock.advance(Duration.ofSeconds(1));
        assertThat(caller.get("/me").status()).isEqualTo(200);
        assertThat(caller.get("/me").status()).isEqualTo(503);
    }

    @Test
    void eachApplicationKeyHasItsOwnLimit() {
        Caller caller = new Caller(Caller.documented()
                .with(new Access(Caller.ACCOUNT, Set.of(Caller.KEY, Caller.OTHER_KEY)))
                .with(new RateLimit(1, Duration.ofSeconds(60), 503)));
        caller.get("/me");
        assertThat(caller.get("/me").status()).isEqualTo(503);

        caller.useKey(Caller.OTHER_KEY);

        assertThat(caller.get("/me").status()).isEqualTo(200);
    }

    @Test
    void throttlingCanComeWithAnotherStatusAndTheSameWords() {
        Caller caller = new Caller(Caller.documented().with(new RateLimit(1, Duration.ofSeconds(60), 429)));
        caller.get("/me");

        Answer answer = caller.get("/me");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(refusal(answer)).isEqualTo(TOO_MANY);
    }

    @Test
    void aThrottledCallDoesNothing() {
        Caller caller = new Caller(Caller.documented().with(new RateLimit(1, Duration.ofSeconds(60), 503)));
        caller.get("/me");

        caller.post("/sale", Caller.header("JL-1"));

        assertThat(caller.simulator.sales()).isEmpty();
    }

    @Test
    void theLimitCanBeSwitchedOff() {
        Caller caller = new Caller(Caller.documented().with(new RateLimit(0, Duration.ofSeconds(60), 503)));
        for (int call = 1; call <= 200; call++) {
            assertThat(caller.get("/me").status()).isEqualTo(200);
        }
    }

    @Test
    void refusalsAreAnArrayOfErrorModelsAndTheCodeCanDifferFromTheStatus() {
        Answer answer = new Caller().get("/sale?ID=" + Guids.of("sale", "none"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .isEqualTo("[{\"ErrorCode\":404,\"Exception\":\"Sale with specified ID not found.\"}]");
    }

    @Test
    void refusalsCanBeASingleObjectWithStatus200() {
        ErrorStyle odd = new ErrorStyle(ErrorShape.SINGLE_OBJECT, true, 1);
        Answer answer = new Caller(Caller.documented().with(odd)).get("/sale?ID=" + Guids.of("sale", "none"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"ErrorCode\":404,\"Exception\":\"Sale with specified ID not found.\"}");
    }

    @Test
    void theAnswersForFaultsAreTheVendorsOwn() {
        Cin7Simulator simulator = new Caller().simulator;

        assertThat(refusal(simulator.throttled())).isEqualTo(TOO_MANY);
        assertThat(simulator.forbidden().status()).isEqualTo(403);
        assertThat(simulator.webPage().status()).isEqualTo(200);
        assertThat(simulator.webPage().text()).contains("<html>");
        assertThat(simulator.errorInSuccess().status()).isEqualTo(200);
        assertThat(refusal(simulator.errorInSuccess())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /saleList?ShipBy=2026-03-02",
        "PUT, /sale",
        "POST, /sale/attachment",
        "POST, /Sale/Fulfilment",
    })
    void whatIsDocumentedButNotSimulatedSaysSo(String method, String path) {
        Answer answer = new Caller().send(method, path, "{}");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(refusal(answer)).startsWith("Not simulated");
    }

    @Test
    void anIdThatIsNoGuidIs500() {
        assertThat(new Caller().get("/sale?ID=SO-00001").status()).isEqualTo(500);
    }
}
