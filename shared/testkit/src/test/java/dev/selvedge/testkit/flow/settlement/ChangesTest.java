package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Settling.Standing;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Payouts that John Lewis shows otherwise after they were read.
class ChangesTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");
    private static final Outcome AWAITED = Outcome.Done.of("adds up, not paid yet");

    private final Office office = new Office();

    @BeforeEach
    void orders() {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
    }

    @Test
    void aPayoutThatChangesBeforeItIsPostedIsReadAnew() {
        Statement statement = office.statement().pays("X-A", "12.00").toPay();
        assertThat(office.settleOne()).isEqualTo(AWAITED);

        statement.pays("X-B", "20.00").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.report(statement).lines()).isEqualTo(2);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("32.00"));
    }

    @Test
    void aPayoutThatLosesLinesIsReadAnew() {
        office.payouts.pageSize(1);
        Statement statement =
                office.statement().pays("X-A", "12.00").pays("X-B", "20.00").toPay();
        office.settle();

        statement.without(statement.last().id()).paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.report(statement).lines()).isOne();
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
    }

    @Test
    void aLineThatMovesToALaterPayoutIsPaidByThatOne() {
        Statement first =
                office.statement().pays("X-A", "12.00").pays("X-B", "20.00").toPay();
        String moved = first.last().id();
        assertThat(office.settleOne()).isEqualTo(AWAITED);

        first.without(moved).paid();
        Statement second = office.statement()
                .with(Row.of(LineKind.ORDER_AMOUNT, "20.00").on("X-B").id(moved))
                .paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED);
        assertThat(office.report(second).discrepancies()).isEmpty();
        assertThat(office.balance(Office.BANK)).isEqualTo(money("32.00"));
    }

    @Test
    void aLineThatLeavesAPayoutThatDidNotAddUpIsPaidByALaterOne() {
        Statement first = office.statement()
                .pays("X-A", "12.00")
                .pays("X-B", "20.00")
                .over("12.00")
                .toPay();
        String moved = first.last().id();
        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);

        first.without(moved).paid();
        office.statement()
                .with(Row.of(LineKind.ORDER_AMOUNT, "20.00").on("X-B").id(moved))
                .paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("32.00"));
    }

    @Test
    void aPayoutWhoseLinesWereShownTooEarlyIsReadAgainThoughItsFiguresStay() {
        Statement statement =
                office.statement().pays("X-A", "12.00").over("32.00").paid();
        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);

        statement.pays("X-B", "20.00");

        assertThat(office.later(Office.LOOK_AGAIN)).containsExactly(POSTED);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("32.00"));
    }

    @Test
    void aPayoutThatChangesAfterItIsPostedIsTold() {
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.settle();

        statement.pays("X-B", "20.00").paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.CHANGED_AFTER_POSTING);
        assertThat(office.hold().explanation()).contains(statement.name());
        assertThat(office.hold().evidence()).containsEntry("amount now", "GBP 32.00");
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
        assertThat(office.standing(statement)).isEqualTo(Standing.POSTED);
    }

    @Test
    void aPayoutThatChangesWhileItIsPostedIsPostedAsItWasAndTold() {
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.books.refuse("payout", "the bank is reconciled");
        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);

        office.clock.pass(Office.LISTS_LAG);
        statement.pays("X-B", "20.00").paid();
        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        office.books.permit("payout");
        office.later(Duration.ofMinutes(15));

        assertThat(office.standing(statement)).isEqualTo(Standing.POSTED);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
        assertThat(office.hold().reason()).isEqualTo(Reason.CHANGED_AFTER_POSTING);
    }

    @Test
    void aPayoutThatOnlyMovesOnAfterItIsPostedIsNotTold() {
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.settle();

        statement.referredToAs("ANOTHER-REFERENCE").paid();
        office.settle();

        assertThat(office.held()).isEmpty();
    }
}
