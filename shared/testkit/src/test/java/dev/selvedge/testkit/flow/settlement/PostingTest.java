package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Office.PAID_ON;
import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.flow.SettlementPolicy.Charges;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.testkit.InMemoryBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What keeps a payout that adds up from being posted whole, and how it goes on.
class PostingTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Office office = new Office();

    @Test
    void everythingThatIsNotMappedIsNamedAtOnceAndThePayoutGoesOnByItself() {
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "", "BANK", "", "CLEARING", ""));
        office.desk.set(Kind.PURCHASE_TAX, Map.of("VAT-20", "", "none", ""));
        office.desk.set(Kind.TAX, Map.of("VAT-20", ""));
        Statement example = office.workedExample().paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.ACCOUNT_NOT_MAPPED);
        assertThat(office.hold().release())
                .isEqualTo(new Release.WhenMapped(Set.of(
                        new MappingKey(Kind.ACCOUNT, "COMMISSION"),
                        new MappingKey(Kind.ACCOUNT, "BANK"),
                        new MappingKey(Kind.ACCOUNT, "CLEARING"),
                        new MappingKey(Kind.PURCHASE_TAX, "VAT-20"),
                        new MappingKey(Kind.PURCHASE_TAX, "none"),
                        new MappingKey(Kind.TAX, "VAT-20"))));
        assertThat(office.hold().explanation())
                .contains("ACCOUNT/BANK, ACCOUNT/CLEARING, ACCOUNT/COMMISSION")
                .contains("PURCHASE_TAX/VAT-20, PURCHASE_TAX/none, TAX/VAT-20");
        assertThat(office.standing(example)).isEqualTo(Standing.HELD);
        assertThat(office.books.entries()).isEmpty();

        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "462", "BANK", "720", "CLEARING", "605"));
        office.desk.set(Kind.PURCHASE_TAX, Map.of("VAT-20", "20% (VAT on Expenses)"));
        office.desk.set(Kind.TAX, Map.of("VAT-20", "20% (VAT on Income)"));
        assertThat(office.later(Duration.ofMinutes(1))).isEmpty();

        office.desk.set(Kind.PURCHASE_TAX, Map.of("none", "No VAT"));
        assertThat(office.later(Duration.ofMinutes(1))).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void onlyWhatThePayoutNeedsMustBeMapped() {
        Office.MORE_ACCOUNTS.keySet().forEach(role -> office.desk.set(Kind.ACCOUNT, Map.of(role.name(), "")));
        office.workedExample().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
    }

    @Test
    void aJournalNeedsAnAccountForTheVatInsteadOfATaxRule() {
        Office journals = new Office(Office.policy(Charges.JOURNAL));
        journals.desk.set(Kind.PURCHASE_TAX, Map.of("VAT-20", ""));
        journals.desk.set(Kind.ACCOUNT, Map.of("INPUT_TAX", ""));
        journals.workedExample().paid();

        journals.settle();

        assertThat(journals.hold().release())
                .isEqualTo(new Release.WhenMapped(Set.of(new MappingKey(Kind.ACCOUNT, "INPUT_TAX"))));
        journals.desk.set(Kind.ACCOUNT, Map.of("INPUT_TAX", "821"));
        assertThat(journals.later(Duration.ofMinutes(1))).containsExactly(POSTED);
    }

    @Test
    void anAccountThatTheErpDoesNotHaveStopsOnlyWhatGoesThere() {
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "999"));
        Statement example = office.workedExample().paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);

        assertThat(office.hold().reason()).isEqualTo(Reason.POSTING_REFUSED);
        assertThat(office.hold().evidence())
                .containsEntry("refused", "1")
                .containsEntry("not tried yet", "0")
                .containsEntry("bill/9000001, reference '9000001 " + example.name() + "'", "Account 999 not found");
        assertThat(office.standing(example)).isEqualTo(Standing.POSTING);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("109.44"));
        assertThat(office.books.made("receipt.payment", "X-A " + example.name()))
                .isOne();
        assertThat(office.books.made("repayment.payment", "X-B " + example.name()))
                .isOne();

        office.books.open("999");
        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
        assertThat(office.balance("999")).isEqualTo(money("28.80"));
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
        assertThat(office.books.made("payout", example.name())).isOne();
    }

    @Test
    void theReportShowsWhatWasRefusedAndWhatIsMade() {
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "999"));
        Statement example = office.workedExample().paid();
        office.settle();

        assertThat(office.report(example).postings())
                .extracting(Reconciliation.OfPosting::id, Reconciliation.OfPosting::state)
                .containsExactly(
                        tuple("receipt/X-A", "made"),
                        tuple("repayment/X-B", "made"),
                        tuple("bill/9000001", "Account 999 not found"),
                        tuple("payout", "made"));
    }

    @Test
    void anAccountThatIsMappedOtherwiseMendsItAsWell() {
        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "999"));
        office.workedExample().paid();
        office.settle();

        office.desk.set(Kind.ACCOUNT, Map.of("COMMISSION", "462"));

        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.balance("462")).isEqualTo(money("28.80"));
    }

    @Test
    void soManyRefusalsStopTheRest() {
        Statement statement = manyOrders(6);
        IntStream.rangeClosed(1, 5).forEach(each -> office.books.refuse("receipt/X-" + each, "no such customer"));
        statement.paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().evidence())
                .containsEntry("refused", "3")
                // three orders and the payout
                .containsEntry("not tried yet", "4");
        assertThat(office.books.entries()).isEmpty();

        IntStream.rangeClosed(1, 5).forEach(each -> office.books.permit("receipt/X-" + each));
        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("6.00"));
        assertThat(office.held()).isEmpty();
    }

    @Test
    void whatIsMendedMakesRoomForTheRest() {
        Statement statement = manyOrders(6);
        IntStream.rangeClosed(1, 5).forEach(each -> office.books.refuse("receipt/X-" + each, "no such customer"));
        statement.paid();
        office.settle();

        office.books.permit("receipt/X-1");
        office.later(QUARTER);

        assertThat(office.books.made("receipt.payment", "X-1 " + statement.name()))
                .isOne();
        assertThat(office.hold().evidence()).containsEntry("refused", "3").containsEntry("not tried yet", "3");
    }

    private Statement manyOrders(int many) {
        Statement statement = office.statement();
        IntStream.rangeClosed(1, many).forEach(each -> {
            office.sold("X-" + each, "1.00");
            statement.pays("X-" + each, "1.00");
        });
        return statement;
    }

    @Test
    void aSaleWithoutAnInvoiceStopsOnlyItself() {
        office.books.invoicesByHand();
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        office.books.invoice(office.placed("X-B"));
        Statement statement =
                office.statement().pays("X-A", "12.00").pays("X-B", "20.00").paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.books.made("receipt.payment", "X-B " + statement.name()))
                .isOne();

        office.books.invoice(office.placed("X-A"));
        assertThat(office.later(QUARTER)).containsExactly(POSTED);
    }

    @Test
    void aClosedPeriodIsHeldWithTheEarliestOpenDay() {
        office.books.lock(PAID_ON);
        Statement example = office.workedExample().paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.PERIOD_LOCKED);
        assertThat(office.hold().evidence())
                .containsEntry("day", "2026-03-04")
                .containsEntry("earliest open day", "2026-03-05");
        assertThat(office.standing(example)).isEqualTo(Standing.HELD);
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void thePeriodThatIsOpenFromThatDayOnIsOpen() {
        office.books.lock(PAID_ON.minusDays(1));
        office.workedExample().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
    }

    @Test
    void financeBooksAPayoutOnALaterDay() {
        office.books.lock(PAID_ON);
        Statement example = office.workedExample().paid();
        office.settle();

        office.desk.set(Kind.BOOKED_ON, Map.of(example.id(), "2026-03-05"));

        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
        assertThat(office.books.entries())
                .extracting(InMemoryBooks.Entry::on)
                .containsOnly(LocalDate.parse("2026-03-05"));
        assertThat(office.report(example).progress().on()).contains(LocalDate.parse("2026-03-05"));
    }

    @Test
    void aPeriodThatIsOpenedAgainLetsThePayoutGo() {
        office.books.lock(PAID_ON);
        office.workedExample().paid();
        office.settle();

        office.books.lock(PAID_ON.minusDays(1));

        assertThat(office.later(QUARTER)).containsExactly(POSTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"receipt.payment", "repayment.note", "repayment.payment", "bill.note", "bill.payment", "payout"})
    void aPeriodThatIsClosedInTheMiddleLeavesTheRestForALaterDay(String step) {
        Statement example = office.workedExample().paid();
        office.books.faults().meanwhile(step, () -> office.books.lock(PAID_ON));

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        office.later(QUARTER);
        assertThat(office.hold().reason()).isEqualTo(Reason.PERIOD_LOCKED);
        assertThat(office.hold().evidence()).containsEntry("earliest open day", "2026-03-05");

        office.desk.set(Kind.BOOKED_ON, Map.of(example.id(), "2026-03-05"));
        assertThat(office.later(QUARTER)).containsExactly(POSTED);

        assertThat(office.held()).isEmpty();
        assertThat(office.books.entries()).extracting(InMemoryBooks.Entry::on).contains(LocalDate.parse("2026-03-05"));
        assertThat(rows(office)).containsExactlyInAnyOrderElementsOf(rows(posted()));
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
    }

    /// The rows of the books without their days.
    private static List<String> rows(Office office) {
        return office.books.entries().stream()
                .map(entry -> String.join(
                        " ", entry.step(), entry.reference(), entry.debit(), entry.credit(), entry.amount() + ""))
                .toList();
    }

    private static Office posted() {
        Office well = new Office();
        well.workedExample().paid();
        assertThat(well.settleOne()).isEqualTo(POSTED);
        return well;
    }

    @Test
    void accessThatIsMissingInTheMiddleIsToldAndTheRestFollows() {
        Statement example = office.workedExample().paid();
        office.books.faults().before("bill.invoice", Trouble.unauthorised());

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.NO_ACCESS);
        assertThat(office.hold().explanation()).contains("POST /advanced-purchase");
        assertThat(office.standing(example)).isEqualTo(Standing.POSTING);

        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
        assertThat(office.rows()).isEqualTo(posted().rows());
    }

    @Test
    void whatMayHaveBeenPostedIsNotLookedForBeforeTheErpsListsCanShowIt() {
        Statement example = office.workedExample().paid();
        office.books.faults().after("payout", Trouble.lost());
        assertThat(office.settleOne()).isInstanceOf(Outcome.Deferred.class);
        int posts = office.steps.count(Office.POST);

        Instant shown = office.clock.instant().plus(Office.LISTS_LAG);
        office.clock.pass(Office.LISTS_LAG.minusMillis(1));
        assertThat(office.settlement.settle(example.id()))
                .isEqualTo(new Outcome.Deferred(shown, "the ERP's lists may not show yet what was posted"));
        assertThat(office.steps.count(Office.POST)).isEqualTo(posts);

        office.clock.set(shown);
        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.books.made("payout", example.name())).isOne();
    }

    @Test
    void whatTheErpRefusesToSayIsTold() {
        office.workedExample().paid();
        office.books.faults().before("lock", Trouble.refused("the licence has run out"));

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.ERP_REFUSED);
        assertThat(office.hold().explanation()).contains("the licence has run out");
        assertThat(office.later(QUARTER)).containsExactly(POSTED);
    }

    @Test
    void aMovementThatIsTooManyOnClearingIsTold() {
        Statement example = office.workedExample().paid();
        office.books.write(new InMemoryBooks.Entry(
                "by hand", PAID_ON, "X-Q " + example.name(), "463", Office.CLEARING, money("1.00")));

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.CLEARING_ADRIFT);
        assertThat(office.hold().evidence()).containsEntry("X-Q " + example.name(), "GBP -1.00");
        assertThat(office.standing(example)).isNotEqualTo(Standing.POSTED);
    }

    @Test
    void clearingThatIsMendedLetsThePayoutGo() {
        Statement example = office.workedExample().paid();
        String reference = "X-Q " + example.name();
        office.books.write(
                new InMemoryBooks.Entry("by hand", PAID_ON, reference, "463", Office.CLEARING, money("1.00")));
        office.settle();

        office.books.write(
                new InMemoryBooks.Entry("by hand", PAID_ON, reference, Office.CLEARING, "463", money("1.00")));

        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.standing(example)).isEqualTo(Standing.POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void otherMovementsOnClearingAreNotThePayouts() {
        office.books.write(new InMemoryBooks.Entry(
                "by hand", PAID_ON, "PAYOUT-000009/000009", "463", Office.CLEARING, money("1.00")));
        office.workedExample().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
    }

    @Test
    void aPaymentThatSomebodyEnteredUnderTheSameReferenceIsTakenAfterADoubt() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.books.refuse("receipt/X-A", "the customer is locked");
        office.settle();

        office.books.write(new InMemoryBooks.Entry(
                "receipt.payment", PAID_ON, "X-A " + statement.name(), Office.CLEARING, "610", money("12.00")));

        office.books.permit("receipt/X-A");
        assertThat(office.later(QUARTER)).containsExactly(POSTED);
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
    }

    @Test
    void onlyThatOneIsHeldWhichDoesNotAddUp() {
        office.sold("X-A", "12.00");
        Statement wrong = office.statement().pays("X-Z", "1.00").paid();
        Statement right = office.statement().pays("X-A", "12.00").paid();

        office.settle();

        assertThat(office.standing(wrong)).isEqualTo(Standing.HELD);
        assertThat(office.standing(right)).isEqualTo(Standing.POSTED);
        assertThat(office.held()).containsOnlyKeys(wrong.id());
    }

    @Test
    void aSliceOfTimeEndsAndTheRestFollows() {
        Office slow = new Office(Office.policy(Charges.BILL, Duration.ofMinutes(1)));
        slow.workedExample().paid();
        IntStream.range(0, 4)
                .forEach(_ -> slow.steps.meanwhile(Office.POST, () -> slow.clock.pass(Duration.ofSeconds(40))));

        assertThat(slow.settle()).containsExactly(new Outcome.Deferred(slow.clock.instant(), "posted 2 of 4"));
        assertThat(slow.settlement.settle("cycle-1")).isEqualTo(POSTED);
        assertThat(slow.rows()).isEqualTo(posted().rows());
        assertThat(slow.steps.count(Office.POST)).isEqualTo(4);
    }

    @Test
    void whatDoesNotBelongToTheChannelsEarningsIsShownApart() {
        Statement statement = office.statement()
                .with(LineKind.RESERVE_FUNDING, "-100.00")
                .subscription("40.00", "8.00")
                .documented()
                .paid();
        office.settle();

        assertThat(office.report(statement).earnings().fees()).isEqualTo(money("-48.00"));
        assertThat(office.report(statement).earnings().other()).isEqualTo(money("-100.00"));
    }
}
