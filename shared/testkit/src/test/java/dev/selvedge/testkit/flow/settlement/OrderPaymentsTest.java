package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Office.id;
import static dev.selvedge.testkit.flow.settlement.Office.order;
import static dev.selvedge.testkit.flow.settlement.Office.piece;
import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What payouts pay and take back for orders, beside what the orders show.
class OrderPaymentsTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");

    private final Office office = new Office();

    @Test
    void aRefundComesInALaterCycleThanItsOrder() {
        office.sold("X-A", "120.00");
        Statement first = office.statement().pays("X-A", "120.00").paid();
        assertThat(office.settleOne()).isEqualTo(POSTED);

        office.shows(order("X-A", piece("X-A-1", "120.00").refund("R-1", 1, "GBP 120.00", "GBP 0.00")));
        Statement second = office.statement()
                .refunds("X-A", "R-1", "120.00")
                .over("-120.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.plan(first)).extracting(Posting::id).containsExactly("receipt/X-A", "payout");
        assertThat(office.plan(second)).extracting(Posting::id).containsExactly("repayment/X-A", "payout");
        assertThat(office.balances()).isEmpty();
    }

    @Test
    void aPartOfAnOrderIsRefunded() {
        office.sold(order("X-A", piece("X-A-1", "120.00").refund("R-1", 1, "GBP 30.00", "GBP 0.00")));
        Statement both = office.statement()
                .pays("X-A", "120.00")
                .refunds("X-A", "R-1", "30.00")
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(both, Posting.Receipt.class).getFirst().amount())
                .isEqualTo(money("120.00"));
        assertThat(office.postings(both, Posting.Repayment.class).getFirst().amount())
                .isEqualTo(money("30.00"));
        assertThat(office.balance(Office.BANK)).isEqualTo(money("90.00"));
    }

    @Test
    void aRefundOfGoodsAndCarriageIsCreditedAsBoth() {
        office.sold(
                order("X-A", piece("X-A-1", "120.00").shipping("GBP 6.00").refund("R-1", 1, "GBP 60.00", "GBP 6.00")));
        Statement statement = office.statement()
                .refunds("X-A", "R-1", "60.00")
                .with(Row.of(LineKind.REFUND_ORDER_SHIPPING_AMOUNT, "-6.00")
                        .on("X-A")
                        .refund("R-1"))
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        Posting.Repayment repayment =
                office.postings(statement, Posting.Repayment.class).getFirst();
        assertThat(repayment.goods())
                .containsExactly(new Credited("CUSHION-TEAL-45", money("60.00"), money("10.00"), "VAT-20"));
        assertThat(repayment.carriage()).contains(new Credited("carriage", money("6.00"), money("1.00"), "VAT-20"));
        assertThat(repayment.amount()).isEqualTo(money("66.00"));
    }

    @Test
    void twoRefundsOfALineAreTakenBackByTwoPayouts() {
        office.sold(order(
                "X-A",
                piece("X-A-1", "120.00")
                        .refund("R-1", 1, "GBP 30.00", "GBP 0.00")
                        .refund("R-2", 1, "GBP 12.00", "GBP 0.00")));
        Statement first = office.statement().refunds("X-A", "R-1", "30.00").paid();
        Statement second = office.statement().refunds("X-A", "R-2", "12.00").paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED);
        assertThat(goods(first)).containsExactly(money("30.00"));
        assertThat(goods(second)).containsExactly(money("12.00"));
    }

    @Test
    void refundsThatTheLogDoesNotNameAreTakenAsAllThatTheLineShows() {
        office.sold(order(
                "X-A",
                piece("X-A-1", "120.00")
                        .refund("R-1", 1, "GBP 30.00", "GBP 0.00")
                        .refund("R-2", 1, "GBP 12.00", "GBP 0.00")));
        Statement statement = office.statement()
                .with(Row.of(LineKind.REFUND_ORDER_AMOUNT, "-42.00").on("X-A"))
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(goods(statement)).containsExactly(money("42.00"));
    }

    @Test
    void whichRefundIsTakenBackMustBeSaidOnceSomeWere() {
        office.sold(order("X-A", piece("X-A-1", "120.00").refund("R-1", 1, "GBP 30.00", "GBP 0.00")));
        office.statement().refunds("X-A", "R-1", "30.00").paid();
        assertThat(office.settleOne()).isEqualTo(POSTED);
        office.shows(order(
                "X-A",
                piece("X-A-1", "120.00")
                        .refund("R-1", 1, "GBP 30.00", "GBP 0.00")
                        .refund("R-2", 1, "GBP 12.00", "GBP 0.00")));
        Statement second = office.statement()
                .with(Row.of(LineKind.REFUND_ORDER_AMOUNT, "-12.00").on("X-A"))
                .paid();

        office.settle();

        differs(second, Cause.REFUND_DIFFERS, "-12.00");
    }

    @Test
    void anOrderInAnotherCurrencyThanItsPaymentIsMissed() {
        office.shows(order("X-A", Samples.line("X-A-1").quantity(1).unitPrice("EUR 12.00")));
        office.books.sell(id("X-A"), money("12.00"));
        Statement statement = office.statement().pays("X-A", "12.00").paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.OTHER_CURRENCY);
        nothingIsPosted(statement);
    }

    @Test
    void whatAnotherCurrencyPaidForAnOrderIsNotCounted() {
        office.sold("X-A", "12.00");
        office.statement()
                .in("EUR")
                .with(Row.of(LineKind.ORDER_AMOUNT, "EUR 12.00").on("X-A"))
                .paid();
        Statement pounds = office.statement().pays("X-A", "12.00").paid();

        office.settle();

        assertThat(office.standing(pounds)).isEqualTo(Standing.POSTED);
    }

    private List<Money> goods(Statement statement) {
        return office.postings(statement, Posting.Repayment.class).getFirst().goods().stream()
                .map(Credited::gross)
                .toList();
    }

    @Test
    void thePiecesOfALineArePaidByTwoCycles() {
        office.sold(order("X-A", pieces(2, "12.50").shipping("GBP 3.95")));
        Statement first = office.statement()
                .pays("X-A", "12.50")
                .with(Row.of(LineKind.ORDER_SHIPPING_AMOUNT, "3.95").on("X-A"))
                .paid();
        Statement second = office.statement().pays("X-A", "12.50").paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED);
        assertThat(received(first)).isEqualTo(money("16.45"));
        assertThat(received(second)).isEqualTo(money("12.50"));
        assertThat(office.balance("610")).isEqualTo(money("0.00"));
    }

    @Test
    void theLinesOfAnOrderArePaidByTwoCycles() {
        office.sold(order("X-A", piece("X-A-1", "20.00"), piece("X-A-2", "30.00")));
        Statement first = office.statement().pays("X-A", "20.00").paid();
        Statement second = office.statement()
                .with(Row.of(LineKind.ORDER_AMOUNT, "30.00").on("X-A", "X-A-2"))
                .paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED);
        assertThat(received(first)).isEqualTo(money("20.00"));
        assertThat(received(second)).isEqualTo(money("30.00"));
    }

    @ParameterizedTest
    @CsvSource({"3.33, 3.33, 3.34", "3.33, 3.34, 3.33", "3.34, 3.33, 3.33"})
    void thePenniesOfThreePiecesMayFallOnAnyOfThem(String one, String two, String three) {
        office.sold(order("X-A", pieces(3, "3.3333")));
        office.statement().pays("X-A", one).paid();
        office.statement().pays("X-A", two).paid();
        office.statement().pays("X-A", three).paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED, POSTED);
    }

    @Test
    void threePiecesMustComeToTheirPriceInTheEnd() {
        office.sold(order("X-A", pieces(3, "3.3333")));
        office.statement().pays("X-A", "3.33").paid();
        office.statement().pays("X-A", "3.33").paid();
        Statement last = office.statement().pays("X-A", "3.33").paid();

        office.settle();

        differs(last, Cause.AMOUNT_DIFFERS, "-0.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.32", "3.35", "6.65", "6.68"})
    void aPieceMustBePaidToThePenny(String paid) {
        office.sold(order("X-A", pieces(3, "3.3333")));
        Statement statement = office.statement().pays("X-A", paid).paid();

        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.AMOUNT_DIFFERS);
        nothingIsPosted(statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.49", "12.51"})
    void aPieceWhosePriceIsEvenIsNeverAPennyOff(String paid) {
        office.sold(order("X-A", pieces(2, "12.50")));
        Statement statement = office.statement().pays("X-A", paid).paid();

        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.AMOUNT_DIFFERS);
        nothingIsPosted(statement);
    }

    @Test
    void anOrderThatNobodySawIsNotOurs() {
        Statement statement = office.statement().pays("X-Z", "12.00").paid();

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(Cause.NOT_OURS);
        assertThat(found.order()).contains(id("X-Z"));
        assertThat(found.difference()).contains(money("12.00"));
        assertThat(office.hold().reason()).isEqualTo(Reason.REMITTANCE_DISAGREES);
        nothingIsPosted(statement);
    }

    @Test
    void whatTheOperatorChargesForAnOrderThatNobodySawIsNotOursEither() {
        Statement statement = office.statement()
                .commission("X-Z", "5.00", "1.00")
                .documented()
                .paid();

        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.NOT_OURS);
    }

    @Test
    void anOrderThatSomebodyEnteredByHandIsFoundByItsNumber() {
        office.shows(order("X-A", piece("X-A-1", "12.00")));
        ErpReference sale = office.books.sell(id("X-A"), money("12.00"));
        Statement statement = office.statement().pays("X-A", "12.00").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.postings(statement, Posting.Receipt.class).getFirst().sale())
                .isEqualTo(sale);
        assertThat(office.report(statement).orders().getFirst().sale()).contains(sale);
    }

    @Test
    void anOrderThatNobodyEnteredIsHeldUntilSomebodyDoes() {
        office.shows(order("X-A", piece("X-A-1", "12.00")));
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.NO_SALE);
        assertThat(office.discrepancy(statement).words()).contains("X-A").contains("no sale");
        nothingIsPosted(statement);

        office.books.sell(id("X-A"), money("12.00"));
        assertThat(office.later(Office.LOOK_AGAIN)).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void anOrderThatWasEnteredTwiceIsHeldUntilOneIsVoid() {
        office.shows(order("X-A", piece("X-A-1", "12.00")));
        office.books.sell(id("X-A"), money("12.00"));
        ErpReference second = office.books.sell(id("X-A"), money("12.00"));
        Statement statement = office.statement().pays("X-A", "12.00").paid();
        office.settle();

        assertThat(office.discrepancy(statement).cause()).isEqualTo(Cause.NO_SALE);
        assertThat(office.discrepancy(statement).words()).contains("2 sales");

        office.books.voidIt(second);
        assertThat(office.later(Office.LOOK_AGAIN)).containsExactly(POSTED);
    }

    @Test
    void whatIsOnlyChargedForAnOrderNeedsNoSale() {
        office.shows(order("X-A", piece("X-A-1", "12.00")));
        office.statement().commission("X-A", "5.00", "1.00").documented().paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.books.faults().count("sales")).isZero();
    }

    @Test
    void anOrderThatSelvedgePlacedIsNotLookedFor() {
        office.sold("X-A", "12.00").statement().pays("X-A", "12.00").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(office.books.faults().count("sales")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"251.99, -0.01", "252.01, 0.01", "250.00, -2.00"})
    void onePennyOfAnOrdersPriceIsMissed(String paid, String difference) {
        office.sold("X-A", "252.00");
        Statement statement = office.statement().pays("X-A", paid).paid();

        office.settle();

        Discrepancy found = differs(statement, Cause.AMOUNT_DIFFERS, difference);
        assertThat(found.order()).contains(id("X-A"));
        assertThat(found.words()).contains("X-A-1", "the price", "GBP 252.00", "GBP " + paid);
    }

    @Test
    void onePennyOfTheCarriageIsMissed() {
        office.sold(order("X-A", piece("X-A-1", "20.00").shipping("GBP 3.95")));
        Statement statement = office.statement()
                .pays("X-A", "20.00")
                .with(Row.of(LineKind.ORDER_SHIPPING_AMOUNT, "3.94").on("X-A"))
                .paid();

        office.settle();

        assertThat(differs(statement, Cause.AMOUNT_DIFFERS, "-0.01").words()).contains("the carriage");
    }

    @Test
    void carriageThatIsNotPaidIsMissed() {
        office.sold(order("X-A", piece("X-A-1", "20.00").shipping("GBP 3.95")));
        Statement statement = office.statement().pays("X-A", "20.00").paid();

        office.settle();

        differs(statement, Cause.AMOUNT_DIFFERS, "-3.95");
    }

    @ParameterizedTest
    @CsvSource({"42.00, 0.66", "42.00, 0.65", "41.99, 0.66"})
    void taxBesideThePriceIsComparedForItself(String onPrice, String onCarriage) {
        office.sold(taxedApart());
        Statement statement = office.statement()
                .pays("X-A", "252.00")
                .with(
                        Row.of(LineKind.ORDER_AMOUNT_TAX, onPrice).on("X-A"),
                        Row.of(LineKind.ORDER_SHIPPING_AMOUNT, "3.96").on("X-A"),
                        Row.of(LineKind.ORDER_SHIPPING_AMOUNT_TAX, onCarriage).on("X-A"))
                .paid();

        Outcome outcome = office.settleOne();

        if (onPrice.equals("41.99")) {
            assertThat(differs(statement, Cause.AMOUNT_DIFFERS, "-0.01").words())
                    .contains("the tax on the price");
        } else if (onCarriage.equals("0.65")) {
            assertThat(differs(statement, Cause.AMOUNT_DIFFERS, "-0.01").words())
                    .contains("the tax on the carriage");
        } else {
            assertThat(outcome).isEqualTo(POSTED);
            assertThat(received(statement)).isEqualTo(money("298.62"));
        }
    }

    private static SampleOrder taxedApart() {
        return order("X-A", piece("X-A-1", "252.00").shipping("GBP 3.96").total("GBP 298.62"))
                .taxMode(TaxMode.EXCLUDED);
    }

    @Test
    void taxThatIsInThePriceMayStandInALineOfItsOwn() {
        office.sold("X-A", "252.00");
        Statement statement = office.statement()
                .pays("X-A", "210.00")
                .with(Row.of(LineKind.ORDER_AMOUNT_TAX, "42.00").on("X-A"))
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        assertThat(received(statement)).isEqualTo(money("252.00"));
    }

    @Test
    void aRefundWithItsTaxBesideItIsCreditedWithBoth() {
        office.sold(order("X-A", piece("X-A-1", "252.00").total("GBP 294.00").refund("R-1", 1, "GBP 60.00", "GBP 0.00"))
                .taxMode(TaxMode.EXCLUDED));
        Statement statement = office.statement()
                .refunds("X-A", "R-1", "60.00")
                .with(Row.of(LineKind.REFUND_ORDER_AMOUNT_TAX, "-10.00")
                        .on("X-A")
                        .refund("R-1"))
                .paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
        Posting.Repayment repayment =
                office.postings(statement, Posting.Repayment.class).getFirst();
        assertThat(repayment.goods())
                .containsExactly(new Credited("CUSHION-TEAL-45", money("70.00"), money("10.00"), "VAT-20"));
        assertThat(repayment.amount()).isEqualTo(money("70.00"));
    }

    @ParameterizedTest
    @CsvSource({"59.99, 0.01", "60.01, -0.01"})
    void onePennyOfARefundIsMissed(String refunded, String difference) {
        office.sold(order("X-A", piece("X-A-1", "120.00").refund("R-1", 1, "GBP 60.00", "GBP 0.00")));
        Statement statement = office.statement().refunds("X-A", "R-1", refunded).paid();

        office.settle();

        assertThat(differs(statement, Cause.REFUND_DIFFERS, difference).words()).contains("taken back");
    }

    @Test
    void aRefundThatTheOrderDoesNotShowIsMissed() {
        office.sold("X-A", "120.00");
        Statement statement = office.statement().refunds("X-A", "R-1", "60.00").paid();

        office.settle();

        assertThat(differs(statement, Cause.REFUND_DIFFERS, "-60.00").words()).contains("R-1");
    }

    @Test
    void aRefundIsTakenAsSoonAsTheOrderShowsIt() {
        office.sold("X-A", "120.00");
        office.statement().refunds("X-A", "R-1", "60.00").paid();
        office.settle();

        office.shows(order("X-A", piece("X-A-1", "120.00").refund("R-1", 1, "GBP 60.00", "GBP 0.00")));

        assertThat(office.later(Office.LOOK_AGAIN)).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
    }

    @Test
    void whatWasCancelledIsNotPaid() {
        office.sold(order("X-A", pieces(2, "12.50").cancelled(1)));
        office.statement().pays("X-A", "12.50").paid();

        assertThat(office.settleOne()).isEqualTo(POSTED);
    }

    @Test
    void aLineThatTheOrderDoesNotHaveIsMissed() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement()
                .with(Row.of(LineKind.ORDER_AMOUNT, "12.00").on("X-A", "X-A-9"))
                .paid();

        office.settle();

        differs(statement, Cause.AMOUNT_DIFFERS, "12.00");
    }

    @Test
    void moneyForAnOrderMustNameALine() {
        office.sold("X-A", "12.00");
        Statement statement = office.statement()
                .with(Row.of(LineKind.ORDER_AMOUNT, "12.00").onOrder("X-A"))
                .paid();

        office.settle();

        differs(statement, Cause.AMOUNT_DIFFERS, "12.00");
    }

    @Test
    void aTransactionThatTwoPayoutsHaveIsPaidTwice() {
        office.sold("X-A", "12.00");
        Statement first = office.statement().pays("X-A", "12.00");
        first.paid();
        Statement second = office.statement()
                .with(Row.of(LineKind.ORDER_AMOUNT, "12.00")
                        .on("X-A")
                        .id(first.last().id()))
                .paid();

        assertThat(office.settle()).first().isEqualTo(POSTED);

        Discrepancy found = differs(second, Cause.PAID_TWICE, "12.00");
        assertThat(found.words()).contains(first.last().id(), first.name());
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
    }

    @Test
    void newTransactionsOverTheSameMoneyArePaidTwice() {
        office.sold("X-A", "12.00");
        Statement first = office.statement().pays("X-A", "12.00").paid();
        Statement second = office.statement().pays("X-A", "12.00").paid();

        assertThat(office.settle()).first().isEqualTo(POSTED);

        assertThat(differs(second, Cause.PAID_TWICE, "12.00").words()).contains(first.name());
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
    }

    @Test
    void aRefundThatTwoPayoutsTakeBackIsTakenTwice() {
        office.sold(order("X-A", piece("X-A-1", "120.00").refund("R-1", 1, "GBP 60.00", "GBP 0.00")));
        office.statement().refunds("X-A", "R-1", "60.00").paid();
        Statement second = office.statement().refunds("X-A", "R-1", "60.00").paid();

        assertThat(office.settle()).first().isEqualTo(POSTED);

        differs(second, Cause.PAID_TWICE, "-60.00");
    }

    @Test
    void whatBelongsToNoOrderIsPaidTwiceByTheSameTransaction() {
        Statement first = office.statement().with(LineKind.RESERVE_SETTLEMENT, "7.00");
        first.paid();
        Statement second = office.statement()
                .with(Row.of(LineKind.RESERVE_SETTLEMENT, "7.00")
                        .id(first.last().id()))
                .paid();

        assertThat(office.settle()).first().isEqualTo(POSTED);

        assertThat(differs(second, Cause.PAID_TWICE, "7.00").words()).contains(first.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-A", ""})
    void aTransactionThatOnePayoutHasTwiceIsPaidTwice(String order) {
        office.sold("X-A", "12.00");
        Row row = order.isEmpty()
                ? Row.of(LineKind.RESERVE_SETTLEMENT, "12.00")
                : Row.of(LineKind.ORDER_AMOUNT, "12.00").on(order);
        Statement statement = office.statement().with(row).over("24.00");
        office.payouts.repeat(statement.last().id(), statement.id());
        statement.paid();

        office.settle();

        assertThat(office.causes(statement)).contains(Cause.PAID_TWICE);
        nothingIsPosted(statement);
    }

    @Test
    void theSameChargeTwiceIsNoneThatIsPaidTwice() {
        office.statement().subscription("40.00", "8.00").documented().paid();
        office.statement().subscription("40.00", "8.00").documented().paid();

        assertThat(office.settle()).containsExactly(POSTED, POSTED);
    }

    private Money received(Statement statement) {
        return office.postings(statement, Posting.Receipt.class).getFirst().amount();
    }

    private static SampleLine pieces(int quantity, String each) {
        return piece("X-A-1", each).quantity(quantity);
    }

    /// One thing does not add up, and nothing is posted.
    private Discrepancy differs(Statement statement, Cause cause, String difference) {
        Discrepancy found = office.discrepancy(statement);
        assertThat(found.cause()).isEqualTo(cause);
        assertThat(found.difference()).isEqualTo(Optional.of(money(difference)));
        nothingIsPosted(statement);
        return found;
    }

    private void nothingIsPosted(Statement statement) {
        assertThat(office.standing(statement)).isEqualTo(Standing.HELD);
        assertThat(office.report(statement).postings()).isEmpty();
        assertThat(office.books.entries()).noneMatch(entry -> entry.reference().endsWith(statement.name()));
    }
}
