package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cin7 Core over HTTP when something breaks (cin7-core.md A1): which failure it is, and whether anything can have been
/// done.
@QuarkusTest
class Cin7TroubleTest {

    private static final List<String> SECRETS = List.of(
            Scene.ACCOUNT, Scene.APPLICATION_KEY, "Ada", "Pemberton", "Loom Street", "SK11", "960001", "neighbour");

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled, true",
        "LOSE_REQUEST, Unknown, false",
        "LOSE_ANSWER, Unknown, false",
        "HTML, Malformed, false",
        "DOWN, Unknown, false",
        "REDIRECT, Malformed, false",
        "FORBIDDEN, Unauthorised, true",
        "ERROR_IN_SUCCESS, Refused, true"
    })
    void eachFaultOfTheFirstCallIsTheFailureThatItIs(Fault fault, String expected, boolean nothingDone) {
        try (Account account = Account.open().sellsCushions()) {
            account.plan(fault, "POST /sale");

            RemoteFailure failure = failure(() -> account.place("X-A"));

            assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(failure.nothingDone()).isEqualTo(nothingDone);
            assertThat(account.cin7.calls("POST /sale")).isEqualTo(fault == Fault.LOSE_ANSWER ? 1 : 0);
            assertThat(account.calls("POST /sale/order")).isEmpty();
        }
    }

    /// The head stands by then, so none of them may say that nothing was done.
    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled",
        "LOSE_REQUEST, Unknown",
        "LOSE_ANSWER, Unknown",
        "HTML, Malformed",
        "DOWN, Unknown",
        "REDIRECT, Malformed",
        "FORBIDDEN, Unauthorised",
        "ERROR_IN_SUCCESS, Refused"
    })
    void afterTheHeadEachFaultSaysThatSomethingWasDone(Fault fault, String expected) {
        try (Account account = Account.open().sellsCushions()) {
            account.plan(fault, "POST /sale/order");

            RemoteFailure failure = failure(() -> account.place("X-A"));

            assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(failure.nothingDone()).isFalse();
            assertThat(account.standing("X-A")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"LOSE_REQUEST, 1, Unknown", "LOSE_ANSWER, 0, Unknown", "THROTTLE, 1, Throttled", "HTML, 1, Malformed"})
    void undoingMayOrMayNotHaveHappened(Fault fault, int standing, String expected) {
        try (Account account = Account.open().sellsCushions()) {
            ErpReference sale = account.place("X-A");
            account.plan(fault, "DELETE /sale");

            RemoteFailure failure = failure(() -> account.erp.undo(sale));

            assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(account.standing("X-A")).hasSize(standing);
        }
    }

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
    void aLookThatFailsIsNeverAnAbsence(Fault fault, String expected) {
        try (Account account = Account.open().sellsCushions()) {
            account.plan(fault, "GET /saleList");
            account.plan(fault, "GET /product");

            assertThat(failure(() -> account.erp.find(new OrderId("X-A"), Samples.NOON))
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(expected);
            assertThat(failure(() -> account.erp.lookUp(Account.CUSHION))
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aLateAnswerIsNotWaitedForAndLeavesItInDoubt() {
        try (Account account = Account.impatient().sellsCushions()) {
            account.erp.lookUp(Account.CUSHION);
            account.plan(Fault.ANSWER_LATE, "POST /sale");

            assertThat(failure(() -> account.place("X-A")))
                    .isInstanceOf(Unknown.class)
                    .returns(false, RemoteFailure::nothingDone);

            assertThat(account.standing("X-A")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"THROTTLE", "LOSE_ANSWER", "HTML", "DOWN", "REDIRECT", "FORBIDDEN", "ERROR_IN_SUCCESS", "LOSE_REQUEST"})
    void noFailureTellsOnAnybody(Fault fault) {
        try (Account account = Account.open().sellsCushions()) {
            account.plan(fault, "POST /sale");
            account.plan(fault, "GET /saleList");

            assertKeepsSilent(catchThrowable(() -> account.place("X-A")));
            assertKeepsSilent(catchThrowable(() -> account.erp.find(new OrderId("X-A"), Samples.NOON)));
        }
    }

    /// The whole chain: a logger prints the causes too.
    private static void assertKeepsSilent(Throwable failure) {
        assertThat(failure).isNotNull();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain(SECRETS);
        }
    }

    private static RemoteFailure failure(Runnable asked) {
        return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, asked::run))
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
