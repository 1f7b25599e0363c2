package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillingTest {

    private static final OneOffItem PHOTOGRAPHS =
            new OneOffItem("Photographs", 2, new BigDecimal("12.50"), LocalDate.parse("2026-03-01"), "SHOOT-1");

    private final Shop shop = Shop.open();
    private final Accounts accounts = shop.mirakl.accounts();

    @Test
    void aCycleTakesWhatIsPayableAndWasNotBilledBefore() {
        shop.sold("A", "10.00", "1.67");
        CycleView first = accounts.bill();
        shop.clock.advance(Duration.ofDays(7));
        shop.sold("B", "20.00", "3.33");
        CycleView second = accounts.bill();

        assertThat(accounts.lines(first.id()))
                .extracting(TransactionView::orderId)
                .containsOnly("A-A");
        assertThat(accounts.lines(second.id()))
                .extracting(TransactionView::orderId)
                .containsOnly("B-A");
        assertThat(List.of(first.toSeller(), second.toSeller()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("8.20"), new BigDecimal("16.40"));
    }

    @Test
    void aCycleOfNothingIsBilledToo() {
        CycleView cycle = accounts.bill();

        assertThat(cycle.toSeller()).isEqualByComparingTo("0");
        assertThat(cycle.invoiceIds()).isEmpty();
        assertThat(shop.cycles("")
                        .at("/data/0/summary/total_payable_orders_incl_tax")
                        .decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void theSellerMayOwe() {
        accounts.subscription("40.00");

        assertThat(accounts.bill().toSeller()).isEqualByComparingTo("-48.00");
        assertThat(shop.cycles("").at("/data/0/amount_transferred_to_seller").decimalValue())
                .isEqualByComparingTo("-48");
    }

    @Test
    void anotherCurrencyHasCyclesOfItsOwn() {
        shop.sold("A", "10.00", "1.67");
        accounts.write(Entry.of(TransactionType.ORDER_AMOUNT, "5.00").currency("EUR"));

        assertThat(accounts.bill().lines()).isEqualTo(3);
        CycleView euros = accounts.bill("EUR");
        assertThat(euros.toSeller()).isEqualByComparingTo("5.00");
        assertThat(euros.currency()).isEqualTo("EUR");
    }

    /// The totals are those of the first two cycles in the example of SBC11.
    @Test
    void theOperatorsShareIsThatOfTheDocumentsExamples() {
        write("COMMISSION_FEE 474.1", "COMMISSION_VAT 415.14", "ORDER_FEE_AMOUNT 5");
        write("OPERATOR_REMITTED_ORDER_FEE_AMOUNT 5", "OPERATOR_PAID_ORDER_SHIPPING_AMOUNT 20");
        write("OPERATOR_PAID_ORDER_SHIPPING_AMOUNT_TAX 4", "OPERATOR_REMITTED_ORDER_AMOUNT_TAX 24");
        write("MANUAL_CREDIT -92.9", "MANUAL_CREDIT_VAT -1", "ORDER_AMOUNT 20400", "ORDER_AMOUNT_TAX 2376.54");
        write("REFUND_COMMISSION_FEE 54.47", "REFUND_COMMISSION_VAT 5.45", "REFUND_ORDER_FEE_AMOUNT 3");
        write("OPERATOR_REMITTED_REFUND_ORDER_FEE_AMOUNT 3", "REFUND_ORDER_AMOUNT 4070");
        write("REFUND_ORDER_AMOUNT_TAX 116.72", "SELLER_FEE_ON_ORDER 5", "SELLER_FEE_ON_ORDER_TAX 1");
        write("SUBSCRIPTION_FEE 55.85", "SUBSCRIPTION_VAT 11.52");
        CycleView first = accounts.bill();
        assertThat(first.toOperator()).isEqualByComparingTo("1046.59");
        assertTotals(first, "total_commissions_excl_tax -474.1", "total_commissions_incl_tax -889.24");
        assertTotals(first, "total_fee_excl_tax 5", "total_fee_operator_remitted_incl_tax -5");
        assertTotals(first, "total_operator_paid_shipping_charges_excl_tax -20");
        assertTotals(first, "total_operator_paid_shipping_charges_incl_tax -24", "total_operator_remitted_taxes -24");
        assertTotals(first, "total_other_credits_excl_tax -92.9", "total_other_credits_incl_tax -93.9");
        assertTotals(first, "total_payable_orders_excl_tax 20400", "total_payable_orders_incl_tax 22776.54");
        assertTotals(first, "total_refund_commissions_incl_tax 59.92", "total_refund_fee_incl_tax -3");
        assertTotals(first, "total_refund_fee_operator_remitted_incl_tax 3", "total_refund_orders_excl_tax -4070");
        assertTotals(first, "total_refund_orders_incl_tax -4186.72", "total_refund_payable_orders_incl_tax -4186.72");
        assertTotals(first, "total_seller_fees_on_orders_excl_tax -5", "total_seller_fees_on_orders_incl_tax -6");
        assertTotals(first, "total_subscription_excl_tax -55.85", "total_subscription_incl_tax -67.37");

        write("COMMISSION_FEE 889.24", "REFUND_COMMISSION_FEE 59.92", "SUBSCRIPTION_FEE 67.37");
        write("MANUAL_CREDIT -10", "MANUAL_INVOICE -1", "SELLER_FEE_ON_ORDER 12", "SELLER_PENALTY_FEE 6");
        write("OPERATOR_PAID_ORDER_SHIPPING_AMOUNT 12", "OPERATOR_REMITTED_ORDER_SHIPPING_AMOUNT_TAX 12");
        write("OPERATOR_REMITTED_ORDER_FEE_AMOUNT 10", "OPERATOR_REMITTED_REFUND_ORDER_FEE_AMOUNT 2");
        assertThat(accounts.bill().toOperator()).isEqualByComparingTo("955.69");
    }

    @Test
    void everyTypeIsPaidOutOrOwed() {
        for (TransactionType type : TransactionType.values()) {
            accounts.write(Entry.of(type, "1.00"));
        }
        CycleView cycle = accounts.bill();

        BigDecimal sum = accounts.lines(cycle.id()).stream()
                .map(TransactionView::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(cycle.lines()).isEqualTo(51);
        assertThat(cycle.toSeller()).isEqualByComparingTo(sum);
    }

    @Test
    void theHeadingsTheReservesAndThePaymentsMakeThePayOut() {
        for (TransactionType type : TransactionType.values()) {
            accounts.write(Entry.of(type, type.ordinal() + ".01"));
        }
        CycleView cycle = accounts.bill();

        BigDecimal shown = BigDecimal.ZERO;
        for (String field : cycle.totals().keySet()) {
            boolean twice = field.endsWith("_excl_tax") || field.startsWith("total_refund_orders");
            shown = twice ? shown : shown.add(cycle.totals().get(field));
        }
        for (TransactionType unlisted :
                List.of(TransactionType.RESERVE_FUNDING, TransactionType.RESERVE_SETTLEMENT, TransactionType.PAYMENT)) {
            shown = shown.add(unlisted.signed(new BigDecimal(unlisted.ordinal() + ".01")));
        }
        assertThat(cycle.toSeller()).isEqualByComparingTo(shown);
    }

    @Test
    void anOrderThatTheOperatorDoesNotPayOutIsSummedUpApart() {
        accounts.write(Entry.of(TransactionType.ORDER_AMOUNT, "30.00").state(PaymentState.NOT_APPLICABLE));
        accounts.write(Entry.of(TransactionType.REFUND_ORDER_AMOUNT, "10.00").state(PaymentState.NOT_APPLICABLE));
        accounts.write(Entry.of(TransactionType.COMMISSION_FEE, "4.50"));
        CycleView cycle = accounts.bill();

        assertThat(cycle.toSeller()).isEqualByComparingTo("-4.50");
        assertTotals(cycle, "total_non_payable_orders_incl_tax 30", "total_payable_orders_incl_tax 0");
        assertTotals(cycle, "total_refund_non_payable_orders_incl_tax -10", "total_refund_orders_incl_tax -10");
    }

    @Test
    void aReserveIsKeptBackAndPaidOutLater() {
        shop.sold("A", "100.00", "16.67");
        accounts.fundReserve("20.00");
        assertThat(accounts.bill().toSeller()).isEqualByComparingTo("62.00");
        accounts.settleReserve("20.00");
        assertThat(accounts.bill().toSeller()).isEqualByComparingTo("20.00");
    }

    @Test
    void payingSettlesTheLinesAndTakesTheBalanceDown() {
        shop.sold("A", "10.00", "1.67");
        String id = accounts.bill().id();
        shop.clock.advance(Duration.ofDays(2));

        accounts.pay(id);

        assertThat(accounts.lines(id))
                .extracting(TransactionView::type, TransactionView::state)
                .containsExactly(
                        tuple("ORDER_AMOUNT", PaymentState.PAID),
                        tuple("COMMISSION_FEE", PaymentState.PAID),
                        tuple("COMMISSION_VAT", PaymentState.PAID),
                        tuple("PAYMENT", PaymentState.PAID));
        TransactionView payment = accounts.lines(id).getLast();
        assertThat(payment.amount()).isEqualByComparingTo("-8.20");
        assertThat(payment.balance()).isEqualByComparingTo("0");
        assertThat(accounts.cycle(id).toSeller()).isEqualByComparingTo("8.20");
        JsonNode payOut = shop.cycles("").at("/data/0/pay_out");
        assertThat(payOut.path("state").asText()).isEqualTo("PAID");
        assertThat(payOut.path("reference").asText()).isEqualTo("PAYOUT-000001");
        assertThat(payOut.path("transaction_date").asText()).isEqualTo("2026-03-04T09:00:01Z");
        assertThatIllegalStateException().isThrownBy(() -> accounts.pay(id));
        assertThatIllegalStateException().isThrownBy(() -> accounts.failPayment(id, PayOutFailure.INCOMPLETE_KYC));
    }

    @Test
    void aDebtIsPaidTheOtherWayAndNothingIsNotPaidAtAll() {
        accounts.subscription("40.00");
        String debt = accounts.bill().id();
        accounts.pay(debt);
        String nothing = accounts.bill().id();
        accounts.pay(nothing);

        assertThat(accounts.lines(debt).getLast().amount()).isEqualByComparingTo("48.00");
        assertThat(accounts.lines(nothing)).isEmpty();
    }

    @Test
    void aPayOutMayFailAndComeLater() {
        shop.sold("A", "10.00", "1.67");
        String id = accounts.bill().id();

        accounts.failPayment(id, PayOutFailure.AWAITING_INVOICE_CHECK);

        assertThat(shop.cycles("").at("/data/0/pay_out").toString())
                .isEqualTo("{\"failure_reason\":\"AWAITING_INVOICE_CHECK\",\"state\":\"FAILED\"}");
        assertThat(shop.invoices("payment_status=FAILED")
                        .at("/invoices/0/payment/failure_reason")
                        .asText())
                .isEqualTo("AWAITING_INVOICE_CHECK");
        assertThat(accounts.lines(id))
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(PaymentState.PAYABLE));
        accounts.pay(id);
        assertThat(shop.cycles("").at("/data/0/pay_out/failure_reason").isMissingNode())
                .isTrue();
    }

    @Test
    void aPaymentThatDoesNotNameItsCycleIsNotAmongItsLines() {
        Shop other = reading(BillingReadings.likely().paymentNamesCycle(false));
        other.sold("A", "10.00", "1.67");
        String id = other.mirakl.accounts().bill().id();
        other.mirakl.accounts().pay(id);

        assertThat(other.transactions("seller_billing_cycle_id=" + id).path("data"))
                .hasSize(3);
        JsonNode payment = other.transactions("transaction_type=PAYMENT").at("/data/0");
        assertThat(payment.path("amount").decimalValue()).isEqualByComparingTo("-8.20");
        assertThat(payment.path("seller_billing_cycle_id").isMissingNode()).isTrue();
    }

    @Test
    void onlyWhatTheInvoiceChargesCarriesItsNumber() {
        shop.sold("A", "10.00", "1.67");
        String id = accounts.bill().id();

        assertThat(accounts.lines(id))
                .extracting(TransactionView::type, TransactionView::documentNumber)
                .containsExactly(
                        tuple("ORDER_AMOUNT", null),
                        tuple("COMMISSION_FEE", "000000000001"),
                        tuple("COMMISSION_VAT", "000000000001"));
    }

    @Test
    void everyLineMayCarryTheNumberAndNumbersMayHaveAPrefix() {
        Shop other = reading(BillingReadings.likely().numberOnEveryLine(true).documentPrefix("JL-"));
        other.sold("A", "10.00", "1.67");
        other.mirakl.accounts().bill();

        assertThat(other.mirakl.accounts().lines())
                .extracting(TransactionView::documentNumber)
                .containsExactly("JL-000000000001", "JL-000000000001", "JL-000000000001");
    }

    @Test
    void manualDocumentsAreBilledWithTheirLines() {
        InvoiceView invoice = accounts.manualInvoice("30.00", "Photographs");
        InvoiceView credit = accounts.manualCredit("5.00", "Goodwill");
        assertThat(invoice.cycleId()).isNull();
        CycleView cycle = accounts.bill();

        assertThat(cycle.toSeller()).isEqualByComparingTo("-30.00");
        assertThat(cycle.invoiceIds()).containsExactly(invoice.invoiceId(), credit.invoiceId());
        assertTotals(cycle, "total_other_invoices_excl_tax -30", "total_other_invoices_incl_tax -36");
        assertTotals(cycle, "total_other_credits_excl_tax 5", "total_other_credits_incl_tax 6");
        JsonNode line = shop.transactions("transaction_type=MANUAL_CREDIT_VAT").at("/data/0");
        assertThat(line.path("accounting_document_number").asText()).isEqualTo(credit.number());
        assertThat(line.at("/entities/manual_accounting_document/number").asText())
                .isEqualTo(credit.number());
        assertThat(line.at("/entities/shop_tax/code").asText()).isEqualTo("TAXDEFAULT");
        assertThat(line.at("/entities/shop_tax/rate").asInt()).isEqualTo(20);
    }

    @Test
    void theSignsOfManualDocumentsMayBeThoseOfTheExample() {
        Shop other = reading(BillingReadings.likely().manualSignsTurned(true));
        other.mirakl.accounts().manualCredit("5.00", "Goodwill");
        other.mirakl.accounts().manualInvoice("30.00", "Photographs");
        CycleView cycle = other.mirakl.accounts().bill();

        assertTotals(cycle, "total_other_credits_incl_tax -6", "total_other_invoices_incl_tax 36");
    }

    @Test
    void anInvoiceThatRoundsItsTotalIsPenniesOffTheLog() {
        assertThat(vatOfThreeCommissionsOf17Pence(VatRounding.BY_LINE)).isEqualByComparingTo("0.09");
        assertThat(vatOfThreeCommissionsOf17Pence(VatRounding.BY_TOTAL)).isEqualByComparingTo("0.10");
    }

    @Test
    void theInvoiceNamesWhatItChargesAndFromWhenToWhen() {
        shop.sold("A", "100.00", "16.67");
        accounts.penalty("A-A", "CANCELLATION_FEE", "1.00");
        accounts.feeOnOrder("A-A", "HANDLING", "2.00");
        accounts.oneOffDebit(PHOTOGRAPHS);
        accounts.bill();

        assertThat(shop.invoices("").at("/invoices/0/details"))
                .extracting(
                        item -> item.path("description").asText(),
                        item -> item.path("quantity").asInt(),
                        item -> item.path("amount_excl_taxes").decimalValue(),
                        item -> item.at("/taxes/0/amount").decimalValue())
                .containsExactly(
                        tuple(
                                "Commissions of completed orders from 17/10/2025 to 02/03/2026",
                                1,
                                new BigDecimal("15"),
                                new BigDecimal("3")),
                        tuple(
                                "Seller fees on orders from 17/10/2025 to 02/03/2026",
                                1,
                                new BigDecimal("2"),
                                new BigDecimal("0.4")),
                        tuple(
                                "Seller penalty fees from 17/10/2025 to 02/03/2026",
                                1,
                                new BigDecimal("1"),
                                new BigDecimal("0.2")),
                        tuple("Photographs", 2, new BigDecimal("25"), new BigDecimal("5")));
    }

    private static BigDecimal vatOfThreeCommissionsOf17Pence(VatRounding rounding) {
        Shop shop = Shop.on(Platform.standard().with(BillingSettings.standard().rounding(rounding)));
        List.of("A", "B", "C").forEach(id -> shop.sold(id, "1.10", "0.18"));
        shop.mirakl.accounts().bill();
        return shop.invoices("").at("/invoices/0/total_taxes/0/amount").decimalValue();
    }

    private static Shop reading(BillingReadings readings) {
        return Shop.on(Platform.standard().with(BillingSettings.standard().readings(readings)));
    }

    private void write(String... typesAndAmounts) {
        for (String one : typesAndAmounts) {
            String[] parts = one.split(" ");
            accounts.write(Entry.of(TransactionType.valueOf(parts[0]), parts[1]));
        }
    }

    private static void assertTotals(CycleView cycle, String... fieldsAndTotals) {
        for (String one : fieldsAndTotals) {
            String[] parts = one.split(" ");
            assertThat(cycle.totals().get(parts[0])).as(parts[0]).isEqualByComparingTo(parts[1]);
        }
    }
}
