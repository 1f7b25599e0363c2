package dev.selvedge.johnlewis.mirakl;

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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Mirakl's answers mean (john-lewis.md 2B.1 "Errors" and "Rate limit").
class MiraklFailuresTest {

    private static final String JSON = "application/json;charset=UTF-8";

    @Test
    void anAnswerOfJsonIsBelieved() {
        assertThat(failure(200, JSON, "{\"orders\":[],\"total_count\":0}")).isEmpty();
    }

    @Test
    void anAcceptanceHasNoBodyAndNoType() {
        assertThat(failure(204, "", "")).isEmpty();
    }

    @Test
    void tooManyIsThrottledForAsLongAsMiraklSays() {
        RemoteFailure failure = new MiraklFailures(Set.of())
                .failure("OR11", new Answer(429, JSON, Optional.of(Duration.ofSeconds(37)), new byte[0]))
                .orElseThrow();

        assertThat(failure).isInstanceOfSatisfying(Throttled.class, throttled -> {
            assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(37));
            assertThat(throttled.nothingDone()).isTrue();
        });
    }

    @Test
    void tooManyWithoutATimeLeavesTheTimeOpen() {
        assertThat(failure(429, JSON, "{\"message\":\"Too many requests\",\"status\":429}"))
                .get()
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfter()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void anUnknownKeyAndAForeignShopAreUnauthorised(int status) {
        assertThat(failure(status, JSON, "{\"message\":\"Unauthorized\",\"status\":401}"))
                .get()
                .isInstanceOf(Unauthorised.class)
                .hasToString(Unauthorised.class.getName() + ": OR11 was refused: check key and shop id");
    }

    @Test
    void theClassicShapeOfAnErrorIsQuoted() {
        assertThat(refusal(400, "{\"message\":\"ORDER_INVALID_STATE: C-1-A is SHIPPING\",\"status\":400}"))
                .isEqualTo("ORDER_INVALID_STATE: C-1-A is SHIPPING");
    }

    @Test
    void theCodedShapeOfAnErrorIsQuotedWithItsCode() {
        assertThat(
                        refusal(
                                400,
                                "{\"errors\":[{\"code\":\"A\",\"field\":\"x\",\"message\":\"one\"},{\"message\":\"two\"},{\"code\":\"C\"}]}"))
                .isEqualTo("A: one; two; C: no message");
    }

    @Test
    void anErrorListWithStatus200IsNoSuccess() {
        assertThat(refusal(200, "{\"errors\":[{\"code\":\"INTERNAL_ERROR\",\"message\":\"sorry\"}]}"))
                .isEqualTo("INTERNAL_ERROR: sorry");
    }

    @Test
    void anEmptyErrorListWithStatus200IsSuccess() {
        assertThat(failure(200, JSON, "{\"errors\":[]}")).isEmpty();
    }

    @Test
    void theErrorsOfSingleOrdersAreNotTheAnswers() {
        assertThat(failure(200, JSON, "{\"updated_orders\":[{\"order_id\":\"1\",\"errors\":[{\"code\":\"A\"}]}]}"))
                .isEmpty();
    }

    @Test
    void aRefusalWithoutWordsIsToldByItsStatus() {
        assertThat(refusal(404, "{}")).isEqualTo("status 404");
    }

    @Test
    void aRefusalThatIsNoJsonIsStillARefusal() {
        assertThat(refusal(400, "<html>Bad Request</html>")).isEqualTo("an unreadable answer");
    }

    @Test
    void longWordsAreCutAfter300Characters() {
        assertThat(refusal(400, "{\"message\":\"" + "w".repeat(300) + "\"}")).isEqualTo("w".repeat(300));
        assertThat(refusal(400, "{\"message\":\"" + "w".repeat(301) + "\"}")).isEqualTo("w".repeat(300) + "…");
    }

    @Test
    void aWebPageWithStatus200IsMalformed() {
        assertThat(failure(200, "text/html", "<html/>"))
                .get()
                .isInstanceOf(Malformed.class)
                .returns(false, RemoteFailure::nothingDone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv", "text/csv;charset=UTF-8", "Text/CSV ; header=present", "application/octet-stream"})
    void aFileIsBelievedWhereFilesAreAskedForAndNowhereElse(String type) {
        assertThat(new MiraklFailures(Set.of("text/csv", "application/octet-stream"))
                        .failure("STO03", new Answer(200, type, Optional.empty(), "a;b".getBytes(UTF_8))))
                .isEmpty();
        assertThat(failure(200, type, "a;b")).get().isInstanceOf(Malformed.class);
    }

    @Test
    void whereFilesAreAskedForEverythingElseIsAsElsewhere() {
        MiraklFailures files = new MiraklFailures(Set.of("text/csv"));

        assertThat(files.failure("STO03", answer(200, "text/html", "<html/>")))
                .get()
                .isInstanceOf(Malformed.class);
        assertThat(files.failure("STO03", answer(404, "text/csv", "a;b"))).get().isInstanceOf(Refused.class);
        assertThat(files.failure("STO03", answer(200, JSON, "{\"errors\":[{\"code\":\"A\"}]}")))
                .get()
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlyA404OfMiraklsOwnMeansThatThereIsNothing() {
        assertThat(isNotFound(404, JSON, "{\"message\":\"no such import\",\"status\":404}"))
                .isTrue();
        assertThat(isNotFound(404, JSON, "")).isTrue();
        assertThat(isNotFound(404, "text/html", "<html/>")).isFalse();
        assertThat(isNotFound(400, JSON, "{\"message\":\"404\",\"status\":400}"))
                .isFalse();
    }

    @Test
    void halfADocumentWithStatus200IsNoSuccess() {
        assertThat(failure(200, JSON, "{\"orders\":[{\"order_id\":")).get().isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsMalformed(int status) {
        assertThat(failure(status, "", "")).get().isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void atFiveHundredNobodyKnowsWhatWasDone(int status) {
        assertThat(failure(status, "text/html", "<html/>"))
                .get()
                .isInstanceOf(Unknown.class)
                .returns(false, RemoteFailure::nothingDone);
    }

    private static String refusal(int status, String body) {
        return ((Refused) failure(status, JSON, body).orElseThrow()).words();
    }

    private static boolean isNotFound(int status, String type, String body) {
        return MiraklFailures.isNotFound((Refused) failure(status, type, body).orElseThrow());
    }

    private static Optional<RemoteFailure> failure(int status, String type, String body) {
        return new MiraklFailures(Set.of()).failure("OR11", answer(status, type, body));
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(status, type, Optional.empty(), body.getBytes(UTF_8));
    }
}
