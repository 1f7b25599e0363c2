package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EarningsTest {

    private static final BillingSettings STANDARD = BillingSettings.standard();

    @Test
    void anOrderThatLeavesEarnsItsPriceAndShippingLessTheCommission() {
        Shop shop = Shop.open();
        rugs(shop);

        shop.mirakl.ship("X-A");

        assertThat(earned(shop))
                .containsOnly(
                        entry("ORDER_AMOUNT", "72.00"),
                        entry("ORDER_SHIPPING_AMOUNT", "6.00"),
                        entry("COMMISSION_FEE", "-11.70"),
                        entry("COMMISSION_VAT", "-2.34"));
        assertThat(shop.mirakl.accounts().earned("X-A").net()).isEqualByComparingTo("63.96");
    }

    @Test
    void anOrderThatTheSellerConfirmsEarnsAtThatMoment() {
        Shop shop = Shop.open();
        rugs(shop);
        shop.clock.advance(Duration.ofHours(1));
        shop.track("X-A", "DPD", "5555");
        shop.ship("X-A");
        shop.clock.advance(Duration.ofHours(1));

        assertThat(shop.mirakl.accounts().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.created()).isEqualTo(HandSetClock.MONDAY_NINE.plusSeconds(3600)))
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(PaymentState.PAYABLE));
    }

    @Test
    void whatHasNotLeftEarnsNothing() {
        Shop shop = Shop.open();
        rugs(shop);
        shop.order("WAITING");

        assertThat(shop.mirakl.accounts().lines()).isEmpty();
        assertThat(shop.mirakl.accounts().earned("X-A").net()).isEqualByComparingTo("0");
    }

    @Test
    void anOrderEarnsOnce() {
        Shop shop = Shop.open();
        rugs(shop);
        shop.mirakl.ship("X-A");
        shop.mirakl.receive("X-A");
        shop.mirakl.put("X-A", OrderState.CLOSED);

        assertThat(shop.mirakl.accounts().lines()).hasSize(4);
    }

    @Test
    void cancelledPiecesEarnNothing() {
        Shop shop = Shop.open();
        rugs(shop);
        shop.mirakl.cancel("X-A", "X-A-1", 2);
        shop.mirakl.ship("X-A");

        assertThat(earned(shop))
                .containsOnly(
                        entry("ORDER_AMOUNT", "24.00"),
                        entry("ORDER_SHIPPING_AMOUNT", "2.00"),
                        entry("COMMISSION_FEE", "-3.90"),
                        entry("COMMISSION_VAT", "-0.78"));
    }

    @Test
    void aCancelledLineEarnsNothingInAnOrderThatLeaves() {
        Shop shop = Shop.open();
        shop.toShip("X", 1, 1);
        shop.mirakl.cancel("X-A", "X-A-1");
        shop.mirakl.ship("X-A");

        assertThat(shop.mirakl.accounts().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.orderLineId()).isEqualTo("X-A-2"));
    }

    @Test
    void aLineEarnsWhenTheLastOfItsShipmentsHasLeft() {
        Shop shop = Shop.ofShipments();
        shop.toShip("X", 3);
        shop.shipments(Shop.parcel("X-A", 2, "1", true));
        assertThat(shop.mirakl.accounts().lines()).isEmpty();

        shop.mirakl.cancel("X-A", "X-A-1", 1);

        assertThat(earned(shop)).containsEntry("ORDER_AMOUNT", "20.00");
    }

    @Test
    void taxesHaveLinesOfTheirOwnWherePricesLeaveThemOut() {
        Shop shop = Shop.on(Platform.standard().with(TaxMode.TAX_EXCLUDED));
        rugs(shop);
        shop.mirakl.ship("X-A");

        assertThat(earned(shop))
                .containsOnly(
                        entry("ORDER_AMOUNT", "60.00"),
                        entry("ORDER_AMOUNT_TAX", "12.00"),
                        entry("ORDER_SHIPPING_AMOUNT", "5.00"),
                        entry("ORDER_SHIPPING_AMOUNT_TAX", "1.00"),
                        entry("COMMISSION_FEE", "-11.70"),
                        entry("COMMISSION_VAT", "-2.34"));
    }

    @Test
    void theOperatorChoosesWhatTheCommissionIsOf() {
        assertThat(commission(STANDARD.commission("10", TaxMode.TAX_INCLUDED))).isEqualTo("-7.80");
        assertThat(commission(STANDARD.commission("10", TaxMode.TAX_EXCLUDED))).isEqualTo("-6.50");
        assertThat(commission(STANDARD.commissionOnShipping(false))).isEqualTo("-10.80");
    }

    @Test
    void theVatOnTheCommissionIsTheOperators() {
        Shop shop = Shop.on(Platform.standard().with(STANDARD.vat(TaxRate.of("TVA", "8.5"))));
        rugs(shop);
        shop.mirakl.ship("X-A");

        assertThat(earned(shop)).containsEntry("COMMISSION_VAT", "-0.99");
    }

    @Test
    void aCommissionThatTheLineWasOrderedWithCountsForTheRate() {
        Shop shop = Shop.open();
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("RUG", 1, "10.00").commission("3.00").fee(Fee.of("ECO", "0.40"))));
        shop.mirakl.put("X-A", OrderState.SHIPPED);

        assertThat(earned(shop))
                .contains(
                        entry("COMMISSION_FEE", "-3.00"),
                        entry("COMMISSION_VAT", "-0.60"),
                        entry("ORDER_FEE_AMOUNT", "0.40"));
    }

    @Test
    void moneyMayWaitUntilTheCustomerHasTheGoods() {
        Shop shop = Shop.on(Platform.standard().with(STANDARD.payableFrom(OrderState.RECEIVED)));
        rugs(shop);
        shop.mirakl.ship("X-A");
        assertThat(shop.mirakl.accounts().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(PaymentState.PENDING));
        assertThat(shop.mirakl.accounts().bill().lines()).isZero();
        shop.clock.advance(Duration.ofDays(3));

        shop.mirakl.receive("X-A");

        assertThat(shop.mirakl.accounts().lines()).hasSize(4).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(PaymentState.PAYABLE);
            assertThat(line.created()).isEqualTo(HandSetClock.MONDAY_NINE);
            assertThat(line.lastUpdated()).isEqualTo(HandSetClock.MONDAY_NINE.plus(Duration.ofDays(3)));
        });
    }

    @Test
    void everyBalanceIsTheOneBeforeItAndTheAmount() {
        Shop shop = Shop.open();
        rugs(shop);
        shop.mirakl.ship("X-A");
        shop.mirakl.accounts().subscription("40.00");
        shop.mirakl
                .accounts()
                .write(Entry.of(TransactionType.ORDER_AMOUNT, "5.00").currency("EUR"));

        assertThat(shop.mirakl.accounts().lines().stream()
                        .map(line -> line.balance().toPlainString()))
                .containsExactly("72.00", "78.00", "66.30", "63.96", "23.96", "15.96", "5.00");
    }

    @Test
    void refundsOneAfterAnotherHandBackAllOfItToThePenny() {
        Shop shop = Shop.on(Platform.standard().with(TaxMode.TAX_EXCLUDED));
        rugs(shop);
        shop.mirakl.ship("X-A");
        Accounts accounts = shop.mirakl.accounts();

        accounts.refund("X-A-1", "20.01", "0");
        accounts.refund("X-A-1", "0", "1.67");
        accounts.refund("X-A-1", "39.99", "3.33");

        assertThat(earned(shop))
                .contains(
                        entry("REFUND_ORDER_AMOUNT", "-60.00"),
                        entry("REFUND_ORDER_AMOUNT_TAX", "-12.00"),
                        entry("REFUND_ORDER_SHIPPING_AMOUNT", "-5.00"),
                        entry("REFUND_ORDER_SHIPPING_AMOUNT_TAX", "-1.00"),
                        entry("REFUND_COMMISSION_FEE", "11.70"),
                        entry("REFUND_COMMISSION_VAT", "2.34"));
        assertThat(accounts.earned("X-A").net()).isEqualByComparingTo("0");
    }

    @Test
    void aPartOfTheMoneyTakesItsShareOfTheTaxAndTheCommission() {
        Shop shop = Shop.on(Platform.standard().with(TaxMode.TAX_EXCLUDED));
        rugs(shop);
        shop.mirakl.ship("X-A");

        String refund = shop.mirakl.accounts().refund("X-A-1", "13.00", "0");

        assertThat(earned(shop))
                .contains(
                        entry("REFUND_ORDER_AMOUNT", "-13.00"),
                        entry("REFUND_ORDER_AMOUNT_TAX", "-2.60"),
                        entry("REFUND_COMMISSION_FEE", "2.34"),
                        entry("REFUND_COMMISSION_VAT", "0.47"));
        assertThat(shop.transactions("order_id=X-A&limit=4").path("data"))
                .hasSize(4)
                .allSatisfy(line -> {
                    assertThat(line.at("/entities/refund/id").asText()).isEqualTo(refund);
                    assertThat(line.at("/entities/order_line/id").asText()).isEqualTo("X-A-1");
                });
    }

    @Test
    void theOperatorMayKeepItsCommission() {
        Shop shop = Shop.on(Platform.standard().with(STANDARD.commissionRefunded(false)));
        rugs(shop);
        shop.mirakl.ship("X-A");

        shop.mirakl.accounts().refund("X-A-1", "72.00", "6.00");

        assertThat(earned(shop)).doesNotContainKey("REFUND_COMMISSION_FEE").doesNotContainKey("REFUND_COMMISSION_VAT");
    }

    @Test
    void whatWasNeverPaidCannotBeRefunded() {
        Shop shop = Shop.open();
        rugs(shop);
        Accounts accounts = shop.mirakl.accounts();
        assertThatIllegalStateException().isThrownBy(() -> accounts.refund("X-A-1", "1.00", "0"));
        shop.mirakl.ship("X-A");
        accounts.refund("X-A-1", "70.00", "0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.refund("X-A-1", "2.01", "0"))
                .withMessageContaining("2.00 to refund");
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.refund("X-A-1", "0", "6.01"));
        assertThat(accounts.lines()).hasSize(7);
    }

    /// Three rugs for 72.00 and 6.00 of shipping, a sixth of both British VAT; on its way to be shipped.
    private static void rugs(Shop shop) {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("RUG", 3, "24.00")
                        .tax(Tax.of("VAT20", "20", "12.00"))
                        .shipping("6.00", Tax.of("VAT20", "20", "1.00"))));
        shop.mirakl.put("X-A", OrderState.SHIPPING);
    }

    private static String commission(BillingSettings settings) {
        Shop shop = Shop.on(Platform.standard().with(settings));
        rugs(shop);
        shop.mirakl.ship("X-A");
        return earned(shop).get("COMMISSION_FEE");
    }

    private static Map<String, String> earned(Shop shop) {
        return shop.mirakl.accounts().earned("X-A").byType().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toPlainString()));
    }
}
