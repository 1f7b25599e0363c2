package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The worked example of settlement.md C3, in which every figure here is written.
class SettlementExampleTest {

    private final Shop shop = Shop.open();
    private final Accounts accounts = shop.mirakl.accounts();
    private CycleView cycle;

    @BeforeEach
    void trade() {
        shop.sold("B", "60.00", "10.00");
        accounts.bill();
        shop.clock.advance(Duration.ofDays(7));
        shop.sold("A", "252.00", "42.00");
        accounts.refund("B-A-1", "60.00", "0");
        accounts.subscription("40.00");
        cycle = accounts.bill();
    }

    @Test
    void thePayOutIsThatOfTheExample() {
        assertThat(cycle.toSeller()).isEqualByComparingTo("109.44");
        assertThat(cycle.toOperator()).isEqualByComparingTo("82.56");
    }

    @Test
    void theLinesAreThoseOfTheExample() {
        assertThat(accounts.lines(cycle.id()))
                .extracting(TransactionView::type, line -> line.amount().toPlainString())
                .containsExactly(
                        tuple("ORDER_AMOUNT", "252.00"),
                        tuple("COMMISSION_FEE", "-37.80"),
                        tuple("COMMISSION_VAT", "-7.56"),
                        tuple("REFUND_ORDER_AMOUNT", "-60.00"),
                        tuple("REFUND_COMMISSION_FEE", "9.00"),
                        tuple("REFUND_COMMISSION_VAT", "1.80"),
                        tuple("SUBSCRIPTION_FEE", "-40.00"),
                        tuple("SUBSCRIPTION_VAT", "-8.00"));
    }

    @Test
    void theSummaryAddsUpToThePayOut() {
        JsonNode summary = shop.cycles("id=" + cycle.id()).at("/data/0/summary");

        assertThat(List.of(
                        summary.path("total_payable_orders_incl_tax").decimalValue(),
                        summary.path("total_refund_orders_incl_tax").decimalValue(),
                        summary.path("total_commissions_incl_tax").decimalValue(),
                        summary.path("total_refund_commissions_incl_tax").decimalValue(),
                        summary.path("total_subscription_incl_tax").decimalValue()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("252.00"),
                        new BigDecimal("-60.00"),
                        new BigDecimal("-45.36"),
                        new BigDecimal("10.80"),
                        new BigDecimal("-48.00"));
    }

    @Test
    void theInvoiceChargesTheSetOffOfTheExample() {
        JsonNode invoice =
                shop.invoices("seller_billing_cycle_id=" + cycle.id()).at("/invoices/0");

        assertThat(invoice.path("total_amount_excl_taxes").decimalValue()).isEqualByComparingTo("68.80");
        assertThat(invoice.path("total_amount_incl_taxes").decimalValue()).isEqualByComparingTo("82.56");
        assertThat(invoice.at("/total_taxes/0/amount").decimalValue()).isEqualByComparingTo("13.76");
        assertThat(invoice.path("details").findValuesAsText("amount_excl_taxes"))
                .containsExactly("37.8", "-9", "40");
    }
}
