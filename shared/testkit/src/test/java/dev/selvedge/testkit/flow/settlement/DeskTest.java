package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What finance says and sees.
class DeskTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");

    private final Office office = new Office();

    @Test
    void payoutsAreShownNewestFirstWithHowFarTheyHaveCome() {
        office.sold("X-A", "12.00");
        office.statement().pays("X-A", "12.00").paid();
        office.statement().toPay().over("1.00").toPay();
        office.settle();
        office.statement().toPay();
        office.feed.walk();

        assertThat(office.desk.payouts()).extracting(Remittance::id).containsExactly("cycle-3", "cycle-2", "cycle-1");
        assertThat(office.desk.payouts())
                .extracting(SettlementDesk::standing)
                .containsExactly("SEEN", "HELD", "POSTED");
    }

    @Test
    void whatIsSetIsShownAndAnEmptyOneTakesItAway() {
        office.desk.set(Kind.BOOKED_ON, Map.of("cycle-2", "2026-03-05", "cycle-1", "2026-03-06"));
        assertThat(office.desk.terms(Kind.BOOKED_ON))
                .containsExactly(Map.entry("cycle-1", "2026-03-06"), Map.entry("cycle-2", "2026-03-05"));

        office.desk.set(Kind.BOOKED_ON, Map.of("cycle-2", ""));
        assertThat(office.desk.terms(Kind.BOOKED_ON)).containsExactly(Map.entry("cycle-1", "2026-03-06"));
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT, PETTY_CASH, 100", "BOOKED_ON, cycle-1, 31/03/2026", "BOOKED_ON, cycle-1, 2026-02-30"})
    void whatMakesNoSenseIsRefusedAndNothingOfItIsSet(Kind kind, String from, String to) {
        Map<String, String> before = office.desk.terms(kind);

        assertThatThrownBy(() -> office.desk.set(kind, Map.of("CLEARING", "2026-03-05", from, to)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(office.desk.terms(kind)).isEqualTo(before);
    }

    @Test
    void aPayoutIsLookedAtAgainWhenFinanceWantsIt() {
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.settle();
        office.sold("X-A", "12.00");

        office.desk.lookAgain(List.of(statement.id()));

        assertThat(office.deliver()).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void aPayoutThatIsPostedIsReportedOnceHoweverOftenItIsLookedAt() {
        Statement statement = office.workedExample().paid();
        office.settle();

        office.desk.lookAgain(List.of(statement.id()));

        assertThat(office.deliver()).containsExactly(new Outcome.Duplicate("posted before"));
        assertThat(office.steps.taken())
                .filteredOn("Reconciliations.keep(Reconciliation)"::equals)
                .hasSize(1);
    }

    @Test
    void aPayoutThatWasNeverSeenCannotBeLookedAt() {
        Statement statement = office.statement().toPay();
        office.feed.walk();
        office.queued();

        assertThatThrownBy(() -> office.desk.lookAgain(List.of(statement.id(), "cycle-9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cycle-9");
        assertThat(office.queued()).isEmpty();
    }

    @Test
    void aPayoutThatFinanceEnteredByHandIsNotPosted() {
        Statement statement = office.statement().pays("X-Z", "12.00").paid();
        office.settle();

        office.desk.enteredByHand(statement.id(), "booked as journal 17");

        assertThat(office.held()).isEmpty();
        assertThat(office.standing(statement)).isEqualTo(Standing.BY_HAND);
        assertThat(office.settlement.settle(statement.id())).isEqualTo(new Outcome.Duplicate("entered by hand before"));
        assertThat(office.settle()).isEmpty();
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void aPayoutThatDidNotAddUpIsNotTakenAsChangedOnceItIsEntered() {
        Statement statement = office.statement().over("12.00").paid();
        office.settle();

        office.desk.enteredByHand(statement.id(), "John Lewis wrote the lines to us");
        office.clock.pass(Duration.ofDays(1));
        office.settle();
        office.settlement.settle(statement.id());

        assertThat(office.held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ledger.settle(WorkKey, int, Done)",
                "Holds.release(WorkKey)",
                "Journal.append(JournalEntry)",
                "Remittances.settling(String, Settling)"
            })
    void whatFinanceEnteredIsNotPostedThoughTheDeskDies(String step) {
        Office broken = new Office();
        Statement statement = broken.statement().pays("X-Z", "12.00").paid();
        broken.settle();
        broken.steps.failAfter(step, new Steps.Crash());
        assertThatThrownBy(() -> broken.desk.enteredByHand(statement.id(), "booked as journal 17"))
                .isInstanceOf(Steps.Crash.class);
        broken.sold("X-Z", "12.00");

        broken.later(Office.LOOK_AGAIN);

        assertThat(broken.books.entries()).isEmpty();
        assertThat(broken.held()).isEmpty();
        assertThat(broken.standing(statement)).isEqualTo(Standing.BY_HAND);
    }

    @Test
    void whatIsPostedCannotBeEnteredByHand() {
        Statement example = office.workedExample().paid();
        office.settle();

        assertThatThrownBy(() -> office.desk.enteredByHand(example.id(), "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("posted");
        assertThat(office.standing(example)).isEqualTo(Standing.POSTED);
    }

    @Test
    void whatAWorkerIsAtCannotBeEnteredByHand() {
        Statement example = office.workedExample().paid();
        office.feed.walk();
        office.steps.meanwhile(
                Office.POST,
                () -> assertThatThrownBy(() -> office.desk.enteredByHand(example.id(), "why"))
                        .isInstanceOf(IllegalStateException.class));

        assertThat(office.deliver()).containsExactly(POSTED);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("109.44"));
    }
}
