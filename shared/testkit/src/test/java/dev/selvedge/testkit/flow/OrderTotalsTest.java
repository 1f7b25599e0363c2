package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Totals;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// The sample line is two cushions at £12.50 with £3.95 carriage: £25.00 and £28.95.
class OrderTotalsTest {

    private final Connection connection = new Connection();

    @Test
    void aLinePriceThatIsNotItsPiecesIsHeldWithTheDifference() {
        differs(toShip("X-A").lines(line().price("GBP 24.99")), "GBP 24.99", "GBP 25.00", "GBP -0.01");
    }

    /// £30.83 without tax for two is £15.415 each, which Mirakl shows as £15.42: £30.84.
    @Test
    void aUnitPriceWithoutTaxMayBeRounded() {
        adds(toShip("X-A")
                .taxMode(TaxMode.EXCLUDED)
                .lines(line().unitPrice("GBP 15.42").price("GBP 30.83")));
    }

    @Test
    void roundingIsHalfAPennyAPieceAtMost() {
        differs(
                toShip("X-A")
                        .taxMode(TaxMode.EXCLUDED)
                        .lines(line().unitPrice("GBP 15.42").price("GBP 30.82")),
                "GBP 30.82",
                "GBP 30.84",
                "GBP -0.02");
    }

    @Test
    void aPromotionMayStandBesideThePrice() {
        adds(toShip("X-A").lines(line().promotion("GBP 5.00")));
    }

    @Test
    void aPromotionMayStandInThePrice() {
        adds(toShip("X-A").lines(line().price("GBP 20.00").promotion("GBP 5.00")));
    }

    @Test
    void aPriceThatIsNeitherWithNorWithoutItsPromotionIsHeld() {
        differs(
                toShip("X-A").lines(line().price("GBP 22.00").promotion("GBP 5.00")),
                "GBP 22.00",
                "GBP 25.00",
                "GBP -3.00");
    }

    @Test
    void aLineTotalThatIsNotPriceAndCarriageIsHeld() {
        differs(
                toShip("X-A").lines(line().total("GBP 29.00")).totals(totals("25.00", "3.95", "28.95")),
                "GBP 29.00",
                "GBP 28.95",
                "GBP 0.05");
    }

    @Test
    void anOrderPriceThatIsNotTheSumOfItsLinesIsHeld() {
        differs(toShip("X-A").totals(totals("25.01", "3.95", "28.96")), "GBP 25.01", "GBP 25.00", "GBP 0.01");
    }

    @Test
    void aCarriageThatIsNotTheSumOfItsLinesIsHeld() {
        differs(toShip("X-A").totals(totals("25.00", "2.95", "27.95")), "GBP 2.95", "GBP 3.95", "GBP -1.00");
    }

    @Test
    void anOrderTotalThatIsNotPriceAndCarriageIsHeld() {
        differs(toShip("X-A").totals(totals("25.00", "3.95", "30.00")), "GBP 30.00", "GBP 28.95", "GBP 1.05");
    }

    @Test
    void theSumIsOverAllLines() {
        adds(toShip("X-A")
                .lines(
                        line(),
                        Samples.line("L2").quantity(1).unitPrice("GBP 7.25").shipping("GBP 0.00"))
                .totals(totals("32.25", "3.95", "36.20")));
    }

    @Test
    void theSameSkuOnTwoLinesIsTwoLines() {
        adds(toShip("X-A").lines(line(), Samples.line("L2").quantity(3)));

        assertThat(connection.erp.sales().of("X-A").getFirst().supply())
                .isEqualTo("L1 CUSHION-TEAL-45 x 2, L2 CUSHION-TEAL-45 x 3");
        assertThat(connection.erp.sales().stock(Connection.CUSHION)).isEqualTo(95);
        assertThat(connection.erp.faults().count("lookUp")).isOne();
    }

    @Test
    void anOrderMayStateItsSumsAsOrderedAlthoughAPartWasCancelled() {
        adds(partCancelled().totals(totals("37.50", "3.95", "41.45")));

        assertThat(connection.erp.sales().of("X-A").getFirst().supply()).isEqualTo("L1 CUSHION-TEAL-45 x 2");
    }

    @Test
    void anOrderMayStateItsSumsAsLeftAfterCancellation() {
        adds(partCancelled().totals(totals("25.00", "3.95", "28.95")));
    }

    @Test
    void sumsThatAreNeitherAsOrderedNorAsLeftAreHeld() {
        differs(partCancelled().totals(totals("30.00", "3.95", "33.95")), "GBP 30.00", "GBP 37.50", "GBP -7.50");
    }

    @Test
    void aWholeLineThatWasCancelledCountsInOrOut() {
        SampleLine gone = Samples.line("L2").state(LineState.CANCELLED).quantity(1);
        adds(toShip("X-A").lines(line(), gone).totals(totals("25.00", "3.95", "28.95")));
        assertThat(connection.ingest(toShip("X-B").lines(line(), gone).totals(totals("37.50", "7.90", "45.40"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLineThatCancelsMoreThanWasOrderedIsHeld() {
        connection.ingest(toShip("X-A").lines(line(), Samples.line("L2").cancelled(3)));

        assertThat(connection.hold(Kind.ORDER, "X-A").explanation()).isEqualTo("Line L2 of order X-A cancels 3 of 2.");
    }

    @Test
    void aLineWithoutPiecesIsHeld() {
        connection.ingest(toShip("X-A").lines(line(), Samples.line("L2").quantity(0)));

        assertThat(connection.held()).containsEntry("ORDER/X-A", Reason.TOTALS_DISAGREE);
    }

    @Test
    void anOrderForNothingIsPlaced() {
        adds(toShip("X-A").lines(line().unitPrice("GBP 0.00").shipping("GBP 0.00")));
    }

    @Test
    void aUnitPriceFinerThanAPennyIsRoundedOverTheLine() {
        adds(toShip("X-A").lines(line().quantity(3).unitPrice("GBP 0.335").price("GBP 1.01")));
    }

    @Test
    void feesCountInTheTotalsOfLineAndOrder() {
        connection.ingest(toShip("X-A")
                .lines(line(), Samples.line("L2").state(LineState.CANCELLED).fees("GBP 1.50"))
                .totals(totals("50.00", "7.90", "59.40")));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void whatIsPaidIncludesTheTaxOnce() {
        Order included = toShip("X-A").build();
        Order excluded = toShip("X-A").taxMode(TaxMode.EXCLUDED).build();

        assertThat(included.payable()).isEqualTo(Money.parse("GBP 28.95"));
        assertThat(excluded.payable()).isEqualTo(Money.parse("GBP 33.78"));
    }

    @Test
    void whatIsPaidLeavesOutWhatWasCancelled() {
        assertThat(partCancelled().build().payable()).isEqualTo(Money.parse("GBP 28.95"));
        assertThat(partCancelled().taxMode(TaxMode.EXCLUDED).build().payable()).isEqualTo(Money.parse("GBP 33.78"));
    }

    @Test
    void anOrderWithTaxBesideItsPricesAddsUpWithoutIt() {
        adds(toShip("X-A").taxMode(TaxMode.EXCLUDED));
    }

    private static SampleLine line() {
        return Samples.line("L1");
    }

    private static SampleOrder partCancelled() {
        return toShip("X-A").lines(line().quantity(3).cancelled(1));
    }

    private static Totals totals(String price, String shipping, String total) {
        return new Totals(Money.parse("GBP " + price), Money.parse("GBP " + shipping), Money.parse("GBP " + total));
    }

    private void adds(SampleOrder order) {
        connection.ingest(order);
        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isOne();
    }

    private void differs(SampleOrder order, String stated, String computed, String difference) {
        connection.ingest(order);
        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.TOTALS_DISAGREE);
            assertThat(hold.evidence())
                    .containsEntry("stated", stated)
                    .containsEntry("computed", computed)
                    .containsEntry("difference", difference);
        });
    }
}
