package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Settling.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Payouts of every kind: what their lines come to, and when they are posted.
class PayoutsTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");
    private static final Outcome AWAITED = Outcome.Done.of("adds up, not paid yet");

    private final Office office = new Office();

    @Test
    void aPayoutThatTheSellerOwesIsSpentFromTheBank() {
        Statement statement =
                office.statement().subscription("40.00", "8.00").documented().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.plan(statement)).last().isEqualTo(new Posting.Transfer(money("-48.00")));
        assertThat(office.balances())
                .containsExactlyInAnyOrderEntriesOf(Map.of("463", "40.00", "820", "8.00", "720", "-48.00"));
    }

    @Test
    void aPayoutOverNothingIsPostedWithoutWaitingForMoney() {
        office.sold("X-A", "48.00");
        Statement statement = office.statement()
                .pays("X-A", "48.00")
                .subscription("40.00", "8.00")
                .documented()
                .toPay();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Transfer.class)).isEmpty();
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
        assertThat(office.balance(Office.BANK)).isEqualTo(money("0.00"));
    }

    @Test
    void aPayoutOverNothingThatIsPaidLaterIsNotPostedAgain() {
        office.sold("X-A", "48.00");
        Statement statement = office.statement()
                .pays("X-A", "48.00")
                .subscription("40.00", "8.00")
                .documented()
                .toPay();
        office.settle();

        statement.paid();

        assertThat(office.settle()).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Duplicate.class));
        assertThat(office.books.entries())
                .filteredOn(entry -> entry.step().equals("receipt.payment"))
                .hasSize(1);
    }

    @Test
    void aPayoutOverNothingThatIsPaidWhileItIsPostedKeepsItsName() {
        office.sold("X-A", "48.00");
        Statement statement = office.statement()
                .pays("X-A", "48.00")
                .subscription("40.00", "8.00")
                .documented()
                .toPay();
        office.books.faults().after("receipt.payment", Trouble.lost());
        assertThat(office.settleOne()).isInstanceOf(Outcome.Deferred.class);

        statement.paid();
        office.run();

        assertThat(office.books.entries())
                .filteredOn(entry -> entry.step().equals("receipt.payment"))
                .hasSize(1);
        assertThat(office.standing(statement)).isEqualTo(Standing.POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void aPayoutWhoseReferenceComesLateKeepsTheNameUnderWhichItIsPosted() {
        office.sold("X-A", "48.00");
        Statement statement =
                office.statement().pays("X-A", "48.00").referredToAs("EARLY").paid();
        office.books.faults().after("receipt.payment", Trouble.lost());
        assertThat(office.settleOne()).isInstanceOf(Outcome.Deferred.class);

        statement.referredToAs("LATE").paid();
        office.run();

        assertThat(office.books.entries())
                .filteredOn(entry -> entry.step().equals("receipt.payment"))
                .hasSize(1);
        assertThat(office.standing(statement)).isEqualTo(Standing.POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void aPayoutWithoutAnyLinesIsDoneThoughNothingIsMapped() {
        unmapAll();
        Statement statement = office.statement().toPay();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.plan(statement)).isEmpty();
        assertThat(office.books.entries()).isEmpty();
    }

    private void unmapAll() {
        Map<String, String> nothing = new HashMap<>();
        office.desk.terms(Kind.ACCOUNT).keySet().forEach(role -> nothing.put(role, ""));
        office.desk.set(Kind.ACCOUNT, nothing);
    }

    @Test
    void aPayoutIsComparedAtOnceAndPostedOnceItIsPaid() {
        Statement example = office.workedExample().toPay();

        assertThat(office.settleOne()).isEqualTo(AWAITED);
        assertThat(office.standing(example)).isEqualTo(Standing.AWAITED);
        assertThat(office.report(example).postings())
                .extracting(one -> one.state())
                .containsOnly("to be made");
        assertThat(office.books.entries()).isEmpty();
        assertThat(office.held()).isEmpty();

        example.paid();
        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.settlement.settle(example.id())).isEqualTo(new Outcome.Duplicate("posted before"));
        assertThat(office.books.made("payout", example.name())).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Payout.State.class,
            names = {"TO_PAY", "UNKNOWN"})
    void whatIsNotPaidIsAwaited(Payout.State state) {
        office.sold("X-A", "12.00").statement().pays("X-A", "12.00").show(state, Optional.empty());

        assertThat(office.settleOne()).isEqualTo(AWAITED);
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void aPayoutThatFailedIsHeldWithTheReasonUntilItIsPaid() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement().pays("X-A", "12.00").failed("INCOMPLETE_KYC");

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(Reason.PAYOUT_FAILED);
        assertThat(office.hold().explanation()).contains("000001", "INCOMPLETE_KYC", "12.00");
        assertThat(office.books.entries()).isEmpty();

        statement.paid();
        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsNeverPassedOver() {
        Statement statement = office.statement()
                .with(Row.of(LineKind.UNKNOWN, "3.00").called("LOYALTY_BONUS"))
                .paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(Cause.UNKNOWN_KIND);
        assertThat(found.difference()).contains(money("3.00"));
        assertThat(found.words()).contains("LOYALTY_BONUS");
        assertThat(office.report(statement).kinds())
                .extracting(kind -> kind.name())
                .containsExactly("LOYALTY_BONUS");
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsToldEvenIfItComesToNothing() {
        Statement statement = office.statement()
                .with(
                        Row.of(LineKind.UNKNOWN, "3.00").called("LOYALTY_BONUS"),
                        Row.of(LineKind.UNKNOWN, "-3.00").called("LOYALTY_BONUS"))
                .toPay();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.causes(statement)).containsExactly(Cause.UNKNOWN_KIND, Cause.UNKNOWN_KIND);
    }

    @Test
    void aLineInAnotherCurrencyIsMissed() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement()
                .pays("X-A", "12.00")
                .with(LineKind.RESERVE_SETTLEMENT, "EUR 5.00")
                .paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.OTHER_CURRENCY);
        assertThat(office.discrepancy(statement).words()).contains("EUR 5.00");
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void aPayoutInACurrencyThatIsNotTakenIsMissed() {
        Statement statement = office.statement()
                .in("EUR")
                .with(LineKind.RESERVE_SETTLEMENT, "EUR 5.00")
                .paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.OTHER_CURRENCY);
        assertThat(office.books.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"109.43, -0.01", "109.45, 0.01", "0.00, -109.44", "-109.44, -218.88"})
    void onePennyOfThePayoutIsMissed(String transferred, String difference) {
        Statement example = office.workedExample().over(transferred).paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        Discrepancy found = office.discrepancy(example);
        assertThat(found.cause()).isEqualTo(Cause.SUM_DIFFERS);
        assertThat(found.difference()).contains(money(difference));
        assertThat(office.report(example).adrift()).isEqualTo(money(difference));
        assertThat(office.hold().reason()).isEqualTo(Reason.REMITTANCE_DISAGREES);
        assertThat(office.hold().evidence())
                .containsEntry("payout", "GBP " + transferred)
                .containsEntry("lines come to", "GBP 109.44");
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void everythingThatDoesNotAddUpIsToldAtOnce() {
        Statement statement = office.statement()
                .pays("X-Z", "12.00")
                .with(Row.of(LineKind.UNKNOWN, "3.00").called("LOYALTY_BONUS"))
                .subscription("40.00", "8.00")
                .over("1.00")
                .paid();

        office.settle();

        assertThat(office.causes(statement))
                .containsExactly(Cause.SUM_DIFFERS, Cause.UNKNOWN_KIND, Cause.NOT_OURS, Cause.DOCUMENT_MISSING);
        assertThat(office.hold().evidence()).containsEntry("discrepancies", "4");
        assertThat(office.hold().explanation()).contains("There are 3 more.");
    }

    @Test
    void linesThatMoveTheBalanceOneByOneAreUnbroken() {
        office.workedExample().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.payouts.faults().count("log")).isZero();
    }

    @Test
    void theSequenceInWhichLinesAreShownDoesNotBreakTheBalances() {
        office.workedExample().backwards().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.payouts.faults().count("log")).isZero();
    }

    @Test
    void aGapThatLinesOfAnotherPayoutFillIsNone() {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        Statement statement = office.statement().pays("X-A", "12.00");
        office.writeElsewhere(Row.of(LineKind.SUBSCRIPTION_FEE, "-5.00"));
        statement.pays("X-B", "20.00").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.payouts.faults().count("log")).isOne();
        assertThat(office.report(statement).lines()).isEqualTo(2);
    }

    @Test
    void aGapThatNothingFillsIsMissedUntilTheLineIsFound() {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        Statement statement = office.statement().pays("X-A", "12.00");
        Runnable find = office.loseFromLog(Row.of(LineKind.SUBSCRIPTION_FEE, "-5.00"));
        statement.pays("X-B", "20.00").paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.BALANCE_BROKEN);
        assertThat(office.books.entries()).isEmpty();

        find.run();
        assertThat(office.later(Office.LOOK_AGAIN)).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void theReportSaysHowOftenTheBalancesBreakOff() {
        office.sold("X-A", "12.00").sold("X-B", "20.00").sold("X-C", "1.00");
        Statement statement = office.statement().pays("X-A", "12.00");
        office.loseFromLog(Row.of(LineKind.SUBSCRIPTION_FEE, "-5.00"));
        statement.pays("X-B", "20.00");
        office.loseFromLog(Row.of(LineKind.SUBSCRIPTION_FEE, "-6.00"));
        statement.pays("X-C", "1.00").paid();

        office.settle();

        assertThat(office.discrepancy(statement).words()).contains("2 times");
    }

    @Test
    void whatJohnLewisPaysMovesTheBalanceAndIsNoPartOfThePayout() {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        Statement statement = office.statement().pays("X-A", "12.00");
        office.writeElsewhere(Row.of(LineKind.PAYMENT, "-500.00"));
        statement.pays("X-B", "20.00").with(LineKind.PAYMENT, "-32.00").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.report(statement).sum()).isEqualTo(money("32.00"));
        assertThat(office.report(statement).lines()).isEqualTo(2);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("32.00"));
    }

    /// Nobody says whether the balance moves with it.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatDoesNotApplyDoesNotCount(boolean moves) {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        Statement statement = office.statement()
                .pays("X-A", "12.00")
                .with(Row.of(LineKind.ORDER_AMOUNT, "99.00").on("X-A").notApplicable(moves))
                .pays("X-B", "20.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.report(statement).sum()).isEqualTo(money("32.00"));
        assertThat(office.report(statement).lines()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVE_FUNDING, RESERVE, 606",
        "RESERVE_SETTLEMENT, RESERVE, 606",
        "ORDER_FEE_AMOUNT, ORDER_FEES, 467",
        "REFUND_ORDER_FEE_AMOUNT, ORDER_FEES, 467",
        "OPERATOR_REMITTED_ORDER_FEE_AMOUNT, ORDER_FEES, 467",
        "OPERATOR_REMITTED_REFUND_ORDER_FEE_AMOUNT, ORDER_FEES, 467",
        "OPERATOR_REMITTED_ORDER_AMOUNT_TAX, REMITTED_TAX, 468",
        "OPERATOR_REMITTED_ORDER_SHIPPING_AMOUNT_TAX, REMITTED_TAX, 468",
        "OPERATOR_REMITTED_REFUND_ORDER_AMOUNT_TAX, REMITTED_TAX, 468",
        "OPERATOR_REMITTED_REFUND_ORDER_SHIPPING_AMOUNT_TAX, REMITTED_TAX, 468",
        "OPERATOR_PAID_ORDER_SHIPPING_AMOUNT, SHIPPING_PAID, 469",
        "OPERATOR_PAID_ORDER_SHIPPING_AMOUNT_TAX, SHIPPING_PAID, 469",
        "OPERATOR_PAID_REFUND_ORDER_SHIPPING_AMOUNT, SHIPPING_PAID, 469",
        "OPERATOR_PAID_REFUND_ORDER_SHIPPING_AMOUNT_TAX, SHIPPING_PAID, 469",
        "PURCHASE_COMMISSION_FEE, PURCHASES, 470",
        "PURCHASE_SHIPPING_COMMISSION_FEE, PURCHASES, 470",
        "PURCHASE_FEE_COMMISSION_FEE, PURCHASES, 470",
        "PURCHASE_ORDER_AMOUNT_TAX, PURCHASES, 470",
        "PURCHASE_ORDER_SHIPPING_AMOUNT_TAX, PURCHASES, 470",
        "REFUND_PURCHASE_COMMISSION_FEE, PURCHASES, 470",
        "REFUND_PURCHASE_SHIPPING_COMMISSION_FEE, PURCHASES, 470",
        "REFUND_PURCHASE_FEE_COMMISSION_FEE, PURCHASES, 470",
        "REFUND_PURCHASE_ORDER_AMOUNT_TAX, PURCHASES, 470",
        "REFUND_PURCHASE_ORDER_SHIPPING_AMOUNT_TAX, PURCHASES, 470"
    })
    void whatGoesStraightBetweenAccountsGoesToItsOwn(LineKind kind, AccountRole role, String account) {
        Statement statement =
                office.statement().with(kind, "-3.00").with(kind, "1.00").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Residue.class))
                .singleElement()
                .satisfies(residue -> assertThat(residue.credits()).isEqualTo(Map.of(role, money("-2.00"))));
        assertThat(office.balances()).containsExactlyInAnyOrderEntriesOf(Map.of(account, "2.00", "720", "-2.00"));
        assertThat(office.report(statement).earnings().other()).isEqualTo(money("-2.00"));
    }

    @Test
    void aReserveThatIsFundedAndSettledInOnePayoutLeavesNothingToBook() {
        Statement statement = office.statement()
                .with(LineKind.RESERVE_FUNDING, "-3.00")
                .with(LineKind.RESERVE_SETTLEMENT, "3.00")
                .toPay();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.plan(statement)).isEmpty();
    }

    @Test
    void theReportShowsWhatEachKindComesTo() {
        Statement example = office.workedExample().paid();
        office.settle();

        assertThat(office.report(example).kinds())
                .extracting(kind -> kind.name() + " " + kind.lines() + " " + kind.sum())
                .containsExactlyInAnyOrder(
                        "ORDER_AMOUNT 1 GBP 252.00",
                        "REFUND_ORDER_AMOUNT 1 GBP -60.00",
                        "COMMISSION_FEE 1 GBP -37.80",
                        "COMMISSION_VAT 1 GBP -7.56",
                        "REFUND_COMMISSION_FEE 1 GBP 9.00",
                        "REFUND_COMMISSION_VAT 1 GBP 1.80",
                        "SUBSCRIPTION_FEE 1 GBP -40.00",
                        "SUBSCRIPTION_VAT 1 GBP -8.00");
    }
}
