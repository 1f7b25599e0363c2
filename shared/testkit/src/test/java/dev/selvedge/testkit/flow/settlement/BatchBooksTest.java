package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Office.PAID_ON;
import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.testkit.InMemoryBooks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An ERP that takes a payout as a whole, and answers an hour later: all of it is booked, or nothing.
class BatchBooksTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Office office = new Office();

    BatchBooksTest() {
        office.books.booksAsAWhole(office.clock, HOUR);
    }

    @Test
    void aPayoutIsPostedWhenTheErpHasBookedIt() {
        Statement example = office.workedExample().paid();

        assertThat(office.settleOne()).isEqualTo(later());
        assertThat(office.standing(example)).isEqualTo(Standing.POSTING);
        assertThat(office.books.entries()).isEmpty();
        assertThat(office.held()).isEmpty();

        office.clock.pass(HOUR);
        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.standing(example)).isEqualTo(Standing.POSTED);
        assertThat(office.rows()).isEqualTo(posted());
        assertThat(office.report(example).progress().clearing()).contains(money("0.00"));
    }

    @Test
    void whoAsksTwiceIsToldTheSameAndNothingIsBookedTwice() {
        Statement example = office.workedExample().paid();
        Outcome later = later();
        assertThat(office.settleOne()).isEqualTo(later);
        office.clock.pass(HOUR.minusSeconds(1));
        assertThat(office.settlement.settle(example.id())).isEqualTo(later);
        office.clock.pass(Duration.ofSeconds(1));
        office.settlement.settle(example.id());

        assertThat(office.settlement.settle(example.id())).isEqualTo(new Outcome.Duplicate("posted before"));

        assertThat(office.rows()).isEqualTo(posted());
    }

    @Test
    void whatTheErpRefusesIsHeldWithItsWords() {
        refused();

        assertThat(office.hold()).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.ERP_REFUSED);
            assertThat(hold.explanation()).endsWith("waits for Loom Books: Account 999 not found");
            assertThat(hold.release())
                    .isEqualTo(new Release.LookAgain(office.clock.instant().plus(QUARTER)));
        });
        assertThat(office.books.entries()).isEmpty();
        assertThat(office.later(QUARTER)).singleElement().isInstanceOf(Outcome.Held.class);
    }

    @Test
    void whatWasRefusedAndIsMappedOtherwiseIsBookedOnce() {
        Statement example = refused();
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "462"));

        assertThat(office.later(QUARTER)).containsExactly(later());
        assertThat(office.held()).isEqualTo(Map.of(example.id(), Reason.ERP_REFUSED));
        office.clock.pass(HOUR);

        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.held()).isEmpty();
        assertThat(office.rows()).isEqualTo(posted());
    }

    @Test
    void whatWasRefusedAndIsMendedInTheErpIsBookedOncePeopleSaySo() {
        Statement example = refused();
        office.books.open("999");
        assertThat(office.later(QUARTER)).singleElement().isInstanceOf(Outcome.Held.class);

        office.books.sendAgain(example.name());
        assertThat(office.later(QUARTER)).containsExactly(later());
        office.clock.pass(HOUR);

        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.held()).isEmpty();
        assertThat(office.balance("999")).isEqualTo(money("28.80"));
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
        assertThat(office.books.made("payout", example.name())).isOne();
    }

    @Test
    void aDayThatIsClosedBeforeTheErpAnswersIsRefusedAndBookedOnALaterDay() {
        Statement example = office.workedExample().paid();
        office.settle();
        office.books.lock(PAID_ON);
        office.clock.pass(HOUR);
        assertThat(office.settlement.settle(example.id())).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.ERP_REFUSED);
        assertThat(office.hold().explanation()).contains("2026-03-04 is in a period that is locked");

        office.desk.set(Kind.BOOKED_ON, Map.of(example.id(), "2026-03-05"));
        assertThat(office.later(QUARTER)).containsExactly(later());
        office.clock.pass(HOUR);

        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.held()).isEmpty();
        assertThat(office.books.entries())
                .extracting(InMemoryBooks.Entry::on)
                .containsOnly(LocalDate.parse("2026-03-05"));
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
    }

    @Test
    void whatIsMappedNoMoreWhileTheErpAnswersIsNamed() {
        Statement example = refused();
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", ""));

        assertThat(office.later(QUARTER)).singleElement().isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.ACCOUNT_NOT_MAPPED);
        assertThat(office.hold().release())
                .isEqualTo(new Release.WhenMapped(Set.of(new MappingKey(Kind.ACCOUNT, "COMMISSION"))));

        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "462"));
        assertThat(office.later(Duration.ofMinutes(1))).containsExactly(later());
        office.clock.pass(HOUR);
        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        Statement example = office.workedExample().paid();
        office.books.faults().after("conclude", Trouble.lost());

        assertThat(office.settleOne()).isInstanceOf(Outcome.Deferred.class);
        assertThat(office.settlement.settle(example.id())).isEqualTo(later());
        office.clock.pass(HOUR);

        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.rows()).isEqualTo(posted());
    }

    /// The ERP does not have the account to which commission is mapped.
    private Statement refused() {
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "999"));
        Statement example = office.workedExample().paid();
        assertThat(office.settleOne()).isEqualTo(later());
        office.clock.pass(HOUR);
        assertThat(office.settlement.settle(example.id())).isInstanceOf(Outcome.Held.class);
        return example;
    }

    /// The answer to what the ERP is given now.
    private Outcome later() {
        return new Outcome.Deferred(office.clock.instant().plus(HOUR), "posted; Loom Books books it later");
    }

    /// The rows of an ERP that books each posting as it is made.
    private static List<String> posted() {
        Office well = new Office();
        well.workedExample().paid();
        assertThat(well.settleOne()).isEqualTo(POSTED);
        return well.rows();
    }
}
