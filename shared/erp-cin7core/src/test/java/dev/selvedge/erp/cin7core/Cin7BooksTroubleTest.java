package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.CountingHouse.pounds;
import static dev.selvedge.erp.cin7core.CountingHouse.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The books of Cin7 Core when something breaks: which failure it is, and whether anything can have been done.
@QuarkusTest
class Cin7BooksTroubleTest {

    private final CountingHouse house = CountingHouse.open();

    @AfterEach
    void close() {
        house.close();
    }

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
    void eachFaultOfTheFirstChangeIsTheFailureThatItIsAndTheOthersFindIt(
            Fault fault, String expected, boolean nothingDone) {
        Transfer transfer = new Transfer(pounds("109.44"));
        house.account.plan(fault, "POST /moneyOperation");

        RemoteFailure failure = failure(() -> house.ours.post(transfer, terms("P-1"), false));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(failure.nothingDone()).isEqualTo(nothingDone);
        house.ours.post(transfer, terms("P-1"), true);
        assertThat(house.theirs.balance("720")).isEqualByComparingTo("109.44");
    }

    @Test
    void a403InTheMiddleLeavesAnInvoiceAndSaysThatSomethingWasDone() {
        Receipt receipt = receipt(house.sells("X-A", "252.00"));
        house.theirs.forbid("/sale/payment");

        assertThat(failure(() -> house.ours.post(receipt, terms("P-1"), false)))
                .isInstanceOf(Unauthorised.class)
                .returns(false, RemoteFailure::nothingDone);
        assertThat(house.theirs.balance("610")).isEqualByComparingTo("252.00");

        house.theirs.permit("/sale/payment");
        house.ours.post(receipt, terms("P-1"), true);
        assertThat(house.account.cin7.calls("POST /sale/invoice")).isOne();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("252.00");
    }

    @Test
    void aWebPageInTheMiddleSaysThatSomethingWasDone() {
        Receipt receipt = receipt(house.sells("X-A", "252.00"));
        house.account.plan(Fault.HTML, "POST /sale/payment");

        assertThat(failure(() -> house.ours.post(receipt, terms("P-1"), false)))
                .isInstanceOf(Malformed.class)
                .returns(false, RemoteFailure::nothingDone);
    }

    @Test
    void aLockedPeriodIsRefusedInCin7sWords() {
        Receipt receipt = receipt(house.sells("X-A", "252.00"));
        house.theirs.lockBefore(LocalDate.of(2026, 3, 3));

        assertThat(failure(() -> house.ours.post(receipt, terms("P-1"), false)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.words()).contains("lock date");
                    assertThat(refused.nothingDone()).isTrue();
                });
    }

    /// Whoever asks again does not know what stands, so a look that fails promises nothing.
    @Test
    void askedAgainALookThatFailsMakesNothingAndPromisesNothing() {
        Transfer transfer = new Transfer(pounds("109.44"));
        house.ours.post(transfer, terms("P-1"), false);
        house.account.plan(Fault.THROTTLE, "GET /moneyTaskList");

        assertThat(failure(() -> house.ours.post(transfer, terms("P-1"), true)))
                .isInstanceOf(Throttled.class)
                .returns(false, RemoteFailure::nothingDone);
        assertThat(house.account.cin7.calls("POST /moneyOperation")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"THROTTLE, Throttled", "LOSE_ANSWER, Unavailable", "HTML, Malformed", "FORBIDDEN, Unauthorised"})
    void aLookThatFailsIsNeverAnEmptyOne(Fault fault, String expected) {
        house.account.plan(fault, "GET /me");
        assertThat(failure(() -> house.ours.lockedUntil()).getClass().getSimpleName())
                .isEqualTo(expected);
        house.account.plan(fault, "GET /saleList");
        assertThat(failure(() -> house.ours.salesOf(new OrderId("X-A")))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
        house.account.plan(fault, "GET /transactions");
        assertThat(failure(() -> house.ours.clearing(terms("P-1"))).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void ourOwnBudgetThrottlesBeforeAnythingIsAskedAndAPostingThatIsBegunWaitsLonger() {
        house.account.budget.reserve(new Allowance("cin7", Duration.ofSeconds(4), Duration.ZERO), Samples.NOON);
        Transfer transfer = new Transfer(pounds("109.44"));

        assertThat(failure(() -> house.ours.post(transfer, terms("P-1"), false)))
                .isInstanceOf(Throttled.class)
                .returns(true, RemoteFailure::nothingDone);
        assertThat(house.account.calls).isEmpty();
        house.ours.post(transfer, terms("P-1"), true);
        assertThat(house.theirs.balance("720")).isEqualByComparingTo("109.44");
    }

    private static Receipt receipt(ErpReference sale) {
        return new Receipt(new OrderId("X-A"), sale, pounds("252.00"));
    }

    private static RemoteFailure failure(Runnable asked) {
        return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, asked::run))
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
