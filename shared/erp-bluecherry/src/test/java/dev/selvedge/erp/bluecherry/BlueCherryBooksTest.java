package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.CountingHouse.PAYOUT;
import static dev.selvedge.erp.bluecherry.CountingHouse.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.Posting.Residue;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.local.simulator.bluecherry.CashView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/// A payout goes as a whole, once, and again only when something has changed or people say so.
class BlueCherryBooksTest {

    private final CountingHouse house = new CountingHouse();

    @Test
    void noPeriodIsKnownToBeClosed() {
        assertThat(house.ours.lockedUntil()).isEmpty();
    }

    @Test
    void onlySalesThatBlueCherryHasAreSales() {
        assertThat(house.ours.salesOf(new OrderId("X-A"))).hasSize(1);
        assertThat(house.ours.salesOf(new OrderId("X-C"))).isEmpty();
    }

    @Test
    void aPostingAloneIsNotTold() {
        house.example().forEach(posting -> house.ours.post(posting, house.terms(), false));

        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void aPayoutIsToldOnceHoweverOftenItIsConcluded() {
        house.ours.conclude(house.example(), house.terms());

        assertThat(house.ours.conclude(house.example(), house.terms()))
                .contains(house.clock.instant().plus(Duration.ofMinutes(5)));

        assertThat(house.waiting())
                .extracting(Outgoing::kind, Outgoing::fact, Outgoing::attempt)
                .containsExactly(tuple(Kind.CASH_RECEIPTS, PAYOUT, 1), tuple(Kind.JOURNAL, PAYOUT, 1));
    }

    @Test
    void aPayoutThatIsBookedIsNotToldAgainWhateverIsMappedNow() {
        book();
        house.map(AccountRole.BANK, "463");

        assertThat(house.ours.conclude(house.example(), house.terms())).isEmpty();

        assertThat(house.waiting()).isEmpty();
        assertThat(house.balance("720")).isEqualByComparingTo("109.44");
    }

    @Test
    void aPayoutThatWasHalfToldIsToldWhole() {
        for (int step = 1; step <= 4; step++) {
            CountingHouse other = new CountingHouse();
            for (int before = 1; before < step; before++) {
                other.facts.faults().meanwhile("add", () -> {});
            }
            other.facts.faults().before("add", new IllegalStateException("the power fails"));

            catchThrowableOfType(
                    IllegalStateException.class, () -> other.ours.conclude(other.example(), other.terms()));
            other.ours.conclude(other.example(), other.terms());
            other.carry();

            assertThat(other.ours.conclude(other.example(), other.terms()))
                    .as("step %d", step)
                    .isEmpty();
            assertThat(other.theirs.cashReceipts()).as("step %d", step).hasSize(1);
            assertThat(other.theirs.journals()).as("step %d", step).hasSize(20);
        }
    }

    @Test
    void whileNothingIsBookedClearingShowsNothing() {
        house.ours.conclude(house.example(), house.terms());

        assertThat(house.ours.clearing(house.terms())).isEmpty();
    }

    @Test
    void aRefusedBatchIsToldWithBlueCherrysWordsAndNotSentAgain() {
        house.map(AccountRole.BANK, "999");
        house.ours.conclude(house.example(), house.terms());
        house.carry();

        assertThat(refused().words()).contains("no account 999");
        assertThat(refused().words()).contains("no account 999");
        assertThat(house.waiting()).isEmpty();
        assertThat(house.theirs.journals()).isEmpty();
    }

    @Test
    void onceTheMappingIsMendedTheNextAttemptGoesUnderTheSameBatchNumber() {
        house.map(AccountRole.BANK, "999");
        house.ours.conclude(house.example(), house.terms());
        house.carry();
        house.map(AccountRole.BANK, "720");

        assertThat(house.ours.conclude(house.example(), house.terms())).isPresent();

        assertThat(house.waiting())
                .extracting(Outgoing::kind, Outgoing::attempt)
                .containsExactly(tuple(Kind.JOURNAL, 2));
        house.carry();
        assertThat(house.ours.conclude(house.example(), house.terms())).isEmpty();
        assertThat(house.theirs.journals())
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.batchNo()).isEqualTo(PAYOUT + "-J"));
        assertThat(house.theirs.cashReceipts()).hasSize(1);
        assertThat(house.balance("605")).isEqualByComparingTo("0.00");
    }

    @Test
    void aBatchForAClosedPeriodGoesAgainOnALaterDay() {
        house.theirs.backOffice().closePeriod("202603");
        house.ours.conclude(house.example(), house.terms());
        house.carry();
        assertThat(refused().words()).contains("period 202603 is closed");
        house.bookOn(LocalDate.of(2026, 4, 1));

        book();

        assertThat(house.theirs.journals()).hasSize(20).allSatisfy(row -> {
            assertThat(row.journalDate()).isEqualTo("2026-04-01");
            assertThat(row.period()).isEqualTo("202604");
        });
    }

    @Test
    void whatPeopleMendedInBlueCherryGoesAgainWhenTheySaySo() {
        house.map(AccountRole.BANK, "730");
        house.ours.conclude(house.example(), house.terms());
        house.carry();
        refused();
        house.theirs.backOffice().addAccount("730");

        assertThat(house.batches.again("JOURNAL/" + PAYOUT + "/1")).isTrue();

        book();
        assertThat(house.balance("730")).isEqualByComparingTo("109.44");
    }

    @Test
    void onlyWhatWasTurnedDownCanGoAgain() {
        house.ours.conclude(house.example(), house.terms());

        assertThat(house.batches.again("JOURNAL/" + PAYOUT + "/1")).isFalse();
        assertThat(house.batches.again("JOURNAL/other/1")).isFalse();
    }

    @Test
    void sayingSoOnceLetsItGoOnce() {
        house.map(AccountRole.BANK, "999");
        house.ours.conclude(house.example(), house.terms());
        house.carry();
        house.batches.again("JOURNAL/" + PAYOUT + "/1");
        house.ours.conclude(house.example(), house.terms());
        house.carry();

        assertThat(refused().words()).contains("no account 999");
    }

    @Test
    void whatIsNotMappedIsNamedBeforeAnythingIsTold() {
        for (AccountRole role : List.of(AccountRole.CUSTOMER, AccountRole.SALES, AccountRole.OUTPUT_TAX)) {
            CountingHouse other = new CountingHouse();
            other.unmap(role);

            Refused alone = catchThrowableOfType(
                    Refused.class,
                    () -> other.example().forEach(posting -> other.ours.post(posting, other.terms(), false)));
            Refused whole =
                    catchThrowableOfType(Refused.class, () -> other.ours.conclude(other.example(), other.terms()));

            assertThat(alone.words()).isEqualTo("nothing is mapped for ACCOUNT/" + role);
            assertThat(alone.nothingDone()).isTrue();
            assertThat(whole.words()).isEqualTo(alone.words());
            assertThat(other.waiting()).isEmpty();
        }
    }

    @Test
    void aChargeUnderATaxThatIsNotMappedIsNotTold() {
        Posting bill = new Bill(
                "JLP-3",
                List.of(new dev.selvedge.core.model.Charge(
                        AccountRole.COMMISSION, "VAT-5", pounds("1.00"), pounds("0.05"))),
                List.of(),
                CurrencyUnit.GBP);

        Refused refused = catchThrowableOfType(Refused.class, () -> house.ours.post(bill, house.terms(), false));

        assertThat(refused.words()).isEqualTo("nothing is mapped for PURCHASE_TAX/VAT-5");
    }

    @Test
    void aPayoutThatWouldLeaveClearingUnevenIsNotTold() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> house.ours.conclude(house.exampleWithout(4), house.terms()));

        assertThat(refused.words()).isEqualTo("the payout would leave GBP 109.44 on clearing");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void aRefundWhosePartsDoNotComeToItIsNotTold() {
        Posting refund = new Repayment(
                new OrderId("X-B"),
                house.sale("X-B"),
                List.of(new Credited("CUSHION", pounds("50.00"), pounds("8.33"), "VAT-20")),
                Optional.empty(),
                pounds("60.00"));

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> house.ours.conclude(List.of(refund, new Transfer(pounds("-60.00"))), house.terms()));

        assertThat(refused.words()).contains("repayment/X-B", "GBP -60.00", "GBP -50.00");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void aPayoutWithoutReceiptsIsOneJournal() {
        List<Posting> owed = List.of(
                new Residue(Map.of(AccountRole.ROUNDING, pounds("0.02")), CurrencyUnit.GBP),
                new Bill(
                        "JLP-2",
                        List.of(CountingHouse.charge(AccountRole.SUBSCRIPTION, "40.00", "8.00")),
                        List.of(),
                        CurrencyUnit.GBP),
                new Transfer(pounds("-47.98")));

        house.ours.conclude(owed, house.terms());
        house.carry();

        assertThat(house.ours.conclude(owed, house.terms())).isEmpty();
        assertThat(house.theirs.cashReceipts()).isEmpty();
        assertThat(house.balance("464")).isEqualByComparingTo("-0.02");
        assertThat(house.balance("720")).isEqualByComparingTo("-47.98");
        assertThat(house.balance("605")).isEqualByComparingTo("0.00");
    }

    @Test
    void whereBlueCherryMakesCreditNotesARefundIsDeductedFromTheReceipts() {
        CountingHouse other = new CountingHouse(
                new FinanceSettings("JLM", "JLP", Optional.of("RTN"), "uuuuMM", 20, Duration.ofMinutes(5)));

        other.ours.conclude(other.example(), other.terms());
        other.carry();

        assertThat(other.ours.conclude(other.example(), other.terms())).isEmpty();
        assertThat(other.theirs.cashReceipts())
                .extracting(
                        CashView::poNumber, CashView::amountApplied, CashView::deductionCode, CashView::deductionAmount)
                .containsExactly(
                        tuple("X-A", new BigDecimal("252.00"), "", BigDecimal.ZERO),
                        tuple("X-B", BigDecimal.ZERO, "RTN", new BigDecimal("60.00")));
        assertThat(other.balance("200")).isEqualByComparingTo("0.00");
        assertThat(other.balance("820")).isEqualByComparingTo("13.76");
        assertThat(other.balance(CountingHouse.CUSTOMER)).isEqualByComparingTo("-192.00");
        assertThat(other.balance("605")).isEqualByComparingTo("0.00");
    }

    private void book() {
        house.ours.conclude(house.example(), house.terms());
        house.carry();
        assertThat(house.ours.conclude(house.example(), house.terms())).isEmpty();
    }

    private Refused refused() {
        return Optional.ofNullable(
                        catchThrowableOfType(Refused.class, () -> house.ours.conclude(house.example(), house.terms())))
                .orElseThrow(() -> new AssertionError("the payout was not refused"));
    }
}
