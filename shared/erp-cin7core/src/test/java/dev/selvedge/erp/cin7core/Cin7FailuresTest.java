package dev.selvedge.erp.cin7core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.remote.Answer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Cin7 Core's answers mean (cin7-core.md A1, its table of wire basics).
class Cin7FailuresTest {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final String TOO_MANY =
            "[{\"ErrorCode\":503,\"Exception\":\"You have reached 60 calls per 60 seconds API limit.\"}]";

    @Test
    void anAnswerOfJsonIsBelieved() {
        assertThat(failure(200, JSON, "{\"ID\":\"7a6e\"}")).isEmpty();
        assertThat(failure(200, JSON, "[{\"ID\":\"7a6e\"}]")).isEmpty();
        assertThat(failure(204, "", "")).isEmpty();
    }

    /// A1 "Throttle answer": 429 by the document, 503 seen live, and the same words with another status.
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 429, 500, 503})
    void theWordsForTooManyAreThrottlingWhateverTheStatus(int status) {
        assertThat(failure(status, JSON, TOO_MANY))
                .get()
                .isInstanceOf(Throttled.class)
                .returns(true, RemoteFailure::nothingDone);
    }

    @ParameterizedTest
    @CsvSource({"429, text/plain, ''", "503, text/html, <html/>", "503, application/json, []"})
    void theStatusForTooManyIsThrottlingWhateverTheWords(int status, String type, String body) {
        assertThat(failure(status, type, body)).get().isInstanceOf(Throttled.class);
    }

    /// A1 "Retry-After": not documented; honoured if it comes.
    @Test
    void aTimeToComeBackIsHonoured() {
        Answer answer = new Answer(429, JSON, Optional.of(Duration.ofSeconds(8)), new byte[0]);

        assertThat(new Cin7Failures().failure("POST /sale", answer))
                .get()
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(8)));
    }

    /// A1 "Bad credentials": 403 with plain text.
    @Test
    void wrongCredentialsAreUnauthorised() {
        assertThat(failure(403, "text/plain", "Incorrect credentials!"))
                .get()
                .isInstanceOf(Unauthorised.class)
                .returns(true, RemoteFailure::nothingDone);
    }

    /// A1 "HTML bodies": a wrong path or maintenance is 200 with a page.
    @Test
    void aWebPageWithStatus200IsMalformed() {
        assertThat(failure(200, "text/html;charset=UTF-8", "<html/>"))
                .get()
                .isInstanceOf(Malformed.class)
                .returns(false, RemoteFailure::nothingDone);
    }

    @Test
    void aWebPageThatSpeaksOfTooManyIsNoThrottling() {
        assertThat(failure(200, "text/html", "<p>You have reached 60 calls per 60 seconds</p>"))
                .get()
                .isInstanceOf(Malformed.class);
    }

    /// A1 "Error body": in an array, alone, and sometimes with 200.
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 405})
    void anErrorIsRefusedInItsWordsWhateverTheStatus(int status) {
        assertThat(refusal(
                        status,
                        "[{\"ErrorCode\":400,\"Exception\":\"one\"},{\"ErrorCode\":400,\"Exception\":\"two\"}]"))
                .isEqualTo("one; two");
        assertThat(refusal(status, "{\"ErrorCode\":404,\"Exception\":\"Category not found.\"}"))
                .isEqualTo("Category not found.");
        assertThat(refusal(status, "{\"ErrorCode\":404}")).isEqualTo("no message");
    }

    @Test
    void aRefusalWithoutWordsIsToldByItsStatus() {
        assertThat(refusal(400, "[]")).isEqualTo("status 400");
        assertThat(refusal(400, "nonsense")).isEqualTo("an unreadable answer");
    }

    @Test
    void longWordsAreCutAfter300Characters() {
        assertThat(refusal(400, "{\"Exception\":\"" + "w".repeat(300) + "\"}")).isEqualTo("w".repeat(300));
        assertThat(refusal(400, "{\"Exception\":\"" + "w".repeat(301) + "\"}")).isEqualTo("w".repeat(300) + "…");
    }

    /// A1 "Status codes": 500 is "object could not be parsed or unexpected error".
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void atFiveHundredNobodyKnowsWhatWasDone(int status) {
        assertThat(failure(status, JSON, "[{\"ErrorCode\":500,\"Exception\":\"unexpected\"}]"))
                .get()
                .isInstanceOf(Unknown.class)
                .returns(false, RemoteFailure::nothingDone);
    }

    @Test
    void aRedirectIsMalformed() {
        assertThat(failure(302, "", "")).get().isInstanceOf(Malformed.class);
    }

    @Test
    void halfADocumentWithStatus200MayHaveBeenDone() {
        assertThat(failure(200, JSON, "{\"ID\":\"7a6e"))
                .get()
                .isInstanceOf(Malformed.class)
                .returns(false, RemoteFailure::nothingDone);
    }

    private static String refusal(int status, String body) {
        return ((Refused) failure(status, JSON, body).orElseThrow()).words();
    }

    private static Optional<RemoteFailure> failure(int status, String type, String body) {
        return new Cin7Failures()
                .failure("POST /sale", new Answer(status, type, Optional.empty(), body.getBytes(UTF_8)));
    }
}
