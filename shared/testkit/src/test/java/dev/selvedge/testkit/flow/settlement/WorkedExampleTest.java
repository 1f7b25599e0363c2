package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Office.id;
import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.flow.Settlement;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The worked example of settlement.md, C3, number by number.
class WorkedExampleTest {

    private final Office office = new Office();
    private final Statement example = office.workedExample().paid();

    @BeforeEach
    void settle() {
        assertThat(office.settleOne()).isEqualTo(Outcome.Done.of("posted"));
    }

    @Test
    void thePayoutIsWhatItsLinesComeTo() {
        assertThat(office.report(example).payout().amount()).isEqualTo(money("109.44"));
        assertThat(office.report(example).sum()).isEqualTo(money("109.44"));
        assertThat(office.report(example).adrift()).isEqualTo(money("0.00"));
        assertThat(office.report(example).lines()).isEqualTo(8);
    }

    @Test
    void itIsPostedInFourParts() {
        assertThat(office.plan(example))
                .extracting(Posting::id)
                .containsExactly("receipt/X-A", "repayment/X-B", "bill/9000001", "payout");
    }

    @Test
    void orderAIsReceivedInFull() {
        assertThat(office.postings(example, Posting.Receipt.class))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.order()).isEqualTo(id("X-A"));
                    assertThat(receipt.amount()).isEqualTo(money("252.00"));
                    assertThat(receipt.clearing()).isEqualTo(money("252.00"));
                });
    }

    @Test
    void orderBIsRepaidByACreditNoteWithItsTax() {
        assertThat(office.postings(example, Posting.Repayment.class))
                .singleElement()
                .satisfies(repayment -> {
                    assertThat(repayment.order()).isEqualTo(id("X-B"));
                    assertThat(repayment.goods())
                            .containsExactly(new Credited("CUSHION-TEAL-45", money("60.00"), money("10.00"), "VAT-20"));
                    assertThat(repayment.carriage()).isEmpty();
                    assertThat(repayment.amount()).isEqualTo(money("60.00"));
                    assertThat(repayment.clearing()).isEqualTo(money("-60.00"));
                });
    }

    @Test
    void theOperatorsDocumentIsOneBillWithWhatItHandsBack() {
        assertThat(office.postings(example, Posting.Bill.class)).singleElement().satisfies(bill -> {
            assertThat(bill.charges())
                    .containsExactlyInAnyOrder(
                            new Charge(AccountRole.COMMISSION, "VAT-20", money("37.80"), money("7.56")),
                            new Charge(AccountRole.SUBSCRIPTION, "VAT-20", money("40.00"), money("8.00")));
            assertThat(bill.credits())
                    .containsExactly(new Charge(AccountRole.COMMISSION, "VAT-20", money("9.00"), money("1.80")));
            assertThat(bill.clearing()).isEqualTo(money("-82.56"));
        });
    }

    @Test
    void theMoneyGoesToTheBank() {
        assertThat(office.plan(example)).last().isEqualTo(new Posting.Transfer(money("109.44")));
        assertThat(office.balance(Office.BANK)).isEqualTo(money("109.44"));
    }

    @Test
    void theLedgerShowsWhatTheExampleShowsAndClearingIsEven() {
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        // sold 252.00 and credited 60.00, with the tax in it
                        "200", "-192.00",
                        "462", "28.80",
                        "463", "40.00",
                        "720", "109.44",
                        "820", "13.76"));
    }

    @Test
    void everyPostingCarriesThePayout() {
        String payout = "PAYOUT-000001/000001";
        assertThat(example.name()).isEqualTo(payout);
        assertThat(office.books.made("receipt.payment", "X-A " + payout)).isOne();
        assertThat(office.books.made("repayment.payment", "X-B " + payout)).isOne();
        assertThat(office.books.made("bill.payment", "9000001 " + payout)).isOne();
        assertThat(office.books.made("payout", payout)).isOne();
        assertThat(office.books.entries()).allSatisfy(entry -> {
            assertThat(entry.reference()).endsWith(payout);
            assertThat(entry.on()).isEqualTo(Office.PAID_ON);
        });
    }

    @Test
    void everyPostingIsSettledUnderItsOwnKey() {
        assertThat(office.plan(example))
                .allSatisfy(posting -> assertThat(claim(new WorkKey(Kind.POSTING, "cycle-1/" + posting.id())))
                        .isEqualTo(new Claim.Settled(Outcome.Done.of("posted as " + posting.id()))));
        assertThat(claim(Settlement.key("cycle-1"))).isEqualTo(new Claim.Settled(Outcome.Done.of("posted")));
    }

    private Claim claim(WorkKey key) {
        return office.ledger.claim(key, office.clock.instant(), Office.LEASE);
    }

    @Test
    void itSaysWhatTheChannelBrought() {
        assertThat(office.report(example).earnings())
                .isEqualTo(new Earnings(
                        money("252.00"),
                        money("-60.00"),
                        money("-34.56"),
                        money("-48.00"),
                        money("0.00"),
                        money("0.00")));
        assertThat(office.report(example).earnings().net()).isEqualTo(money("109.44"));
    }

    @Test
    void itSaysWhatEachOrderBrought() {
        assertThat(office.report(example).orders())
                .extracting(
                        Reconciliation.OfOrder::order,
                        one -> one.earnings().gross(),
                        one -> one.earnings().refunds(),
                        one -> one.earnings().commission(),
                        one -> one.earnings().net())
                .containsExactly(
                        tuple(id("X-A"), money("252.00"), money("0.00"), money("-45.36"), money("206.64")),
                        tuple(id("X-B"), money("0.00"), money("-60.00"), money("10.80"), money("-49.20")));
        assertThat(office.report(example).unassigned().fees()).isEqualTo(money("-48.00"));
    }

    @Test
    void itSaysHowItStands() {
        assertThat(office.standing(example)).isEqualTo(Standing.POSTED);
        assertThat(office.report(example).progress())
                .isEqualTo(new Reconciliation.Progress(
                        Standing.POSTED, Optional.of(Office.PAID_ON), Optional.of(money("0.00"))));
        assertThat(office.report(example).discrepancies()).isEmpty();
        assertThat(office.held()).isEmpty();
    }
}
