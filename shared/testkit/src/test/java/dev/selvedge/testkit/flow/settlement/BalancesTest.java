package dev.selvedge.testkit.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Outcome;
import org.junit.jupiter.api.Test;

/// What the running balances of the log show, and how much of the log is read for it.
class BalancesTest {

    private final Office office = new Office();

    /// The payment and the reserve take the balance round to where it began; after the gap it goes on elsewhere.
    @Test
    void aGapIsFoundThoughTheLinesBeforeItLeadBackToTheirBeginning() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement().pays("X-A", "12.00").with(LineKind.RESERVE_FUNDING, "-12.00");
        office.loseFromLog(Row.of(LineKind.SUBSCRIPTION_FEE, "-5.00"));
        statement.with(LineKind.RESERVE_FUNDING, "-3.00").paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.BALANCE_BROKEN);
    }

    /// The payment is written days after the lines that it pays, with others between.
    @Test
    void whatWasWrittenBeforeAPayoutWasPaidIsNotReadForIt() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement().pays("X-A", "12.00");
        office.writeElsewhere(Row.of(LineKind.SUBSCRIPTION_FEE, "-5.00"));
        statement.with(LineKind.PAYMENT, "-12.00").over("12.00").paid();

        assertThat(office.settleOne()).isEqualTo(Outcome.Done.of("posted"));
        assertThat(office.payouts.faults().count("log")).isZero();
    }
}
