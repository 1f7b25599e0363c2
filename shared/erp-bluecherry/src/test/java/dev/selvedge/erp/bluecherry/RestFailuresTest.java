package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.remote.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestFailuresTest {

    private static final String JSON = "application/json;charset=UTF-8";

    private final RestFailures failures = new RestFailures(List.of("/error", "/lines/-/reason"));

    @Test
    void tooManyIsThrottled() {
        assertThat(failure(429, JSON, "{}")).containsInstanceOf(Throttled.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void wrongCredentialsAreUnauthorised(int status) {
        assertThat(failure(status, JSON, "{}")).containsInstanceOf(Unauthorised.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422})
    void whatWasReadAndNotWantedIsRefused(int status) {
        assertThat(failure(status, JSON, "{}")).containsInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 405, 415})
    void whatIsForWhoeverConfiguresPathsTurnsNothingDown(int status) {
        assertThat(failure(status, JSON, "{}")).containsInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aServersErrorLeavesOpenWhatWasDone(int status) {
        assertThat(failure(status, JSON, "{}")).containsInstanceOf(Unknown.class);
    }

    @Test
    void aRefusalIsToldInItsWords() {
        assertThat(words("{\"error\": \"no\", \"lines\": [{\"reason\": \"closed\"}, {\"reason\": \"closed\"}, {}]}"))
                .isEqualTo("no; closed");
        assertThat(words("{}")).isEqualTo("status 422");
    }

    private String words(String body) {
        return failure(422, JSON, body).map(Refused.class::cast).orElseThrow().words();
    }

    @Test
    void aRefusalThatIsAWebPageIsNone() {
        assertThat(failure(422, "text/html", "<html></html>")).containsInstanceOf(Malformed.class);
    }

    @Test
    void howLongToWaitIsPassedOn() {
        Answer answer = new Answer(429, JSON, Optional.of(Duration.ofSeconds(30)), new byte[0]);

        assertThat(failures.failure("GET /orders", answer))
                .hasValueSatisfying(failure ->
                        assertThat(((Throttled) failure).retryAfter()).contains(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": []}", "[]", "{\"error\": null}", "{\"error\": \"\"}", "{\"error\": []}", ""})
    void aSuccessIsBelieved(String body) {
        assertThat(failure(200, JSON, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\": \"unexpected\"}", "{\"error\": {\"code\": 7}}", "{\"error\": [\"x\"]}"})
    void anErrorInASuccessLeavesOpenWhatWasDone(String body) {
        assertThat(failure(200, JSON, body)).containsInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": [", "{} {}"})
    void halfADocumentIsNoAnswer(String body) {
        assertThat(failure(200, JSON, body)).containsInstanceOf(Malformed.class);
    }

    @Test
    void aWebPageIsNoAnswerWhateverItsStatus() {
        assertThat(failure(200, "text/html", "<html></html>")).containsInstanceOf(Malformed.class);
    }

    private Optional<RemoteFailure> failure(int status, String type, String body) {
        return failures.failure(
                "POST /orders", new Answer(status, type, Optional.empty(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
