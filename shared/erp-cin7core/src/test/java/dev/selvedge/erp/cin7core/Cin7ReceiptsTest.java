package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.CountingHouse.id;
import static dev.selvedge.erp.cin7core.CountingHouse.pounds;
import static dev.selvedge.erp.cin7core.CountingHouse.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Customers' money in Cin7 Core, call by call (cin7-core.md A2, `/sale/invoice` and `/sale/payment`).
@QuarkusTest
class Cin7ReceiptsTest {

    private static final String REFERENCE = "X-A P-1";

    private CountingHouse house = CountingHouse.open();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whereAnInvoiceStandsAReceiptTakesTwoCalls() {
        ErpReference sale = house.invoiced("X-A", "252.00");

        assertThat(house.callsOf(() -> post(sale, "252.00", false))).containsExactly("GET /sale", "POST /sale/payment");
    }

    @Test
    void whereNoneStandsItTakesThree() {
        ErpReference sale = house.sells("X-A", "252.00");

        assertThat(house.callsOf(() -> post(sale, "252.00", false)))
                .containsExactly("GET /sale", "POST /sale/invoice", "POST /sale/payment");
        assertThat(house.rows()).containsExactly("610 200 210.00", "610 820 42.00", "605 610 252.00");
    }

    @Test
    void aPaymentSaysWhatItIsFor() {
        ErpReference sale = house.invoiced("X-A", "252.00");

        post(sale, "252.00", false);

        JsonNode payment = house.sent("POST /sale/payment");
        assertThat(payment.get("TaskID").asText()).isEqualTo(sale.id());
        assertThat(payment.get("Type").asText()).isEqualTo("PAYMENT");
        assertThat(payment.get("Reference").asText()).isEqualTo(REFERENCE);
        assertThat(payment.get("Amount").decimalValue()).isEqualByComparingTo("252.00");
        assertThat(payment.get("DatePaid").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(payment.get("Account").asText()).isEqualTo("605");
    }

    @Test
    void anInvoiceOfOursHasTheOrdersOwnLinesAndCharges() {
        ErpReference sale = house.sells(Samples.order("X-A").build());

        String name = post(sale, "28.95", false);

        JsonNode invoice = house.sent("POST /sale/invoice");
        assertThat(invoice.get("TaskID").asText()).isEqualTo(sale.id());
        assertThat(invoice.get("Status").asText()).isEqualTo("AUTHORISED");
        assertThat(invoice.get("InvoiceDate").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(invoice.at("/Lines/0/SKU").asText()).isEqualTo("CUSHION-TEAL-45");
        assertThat(invoice.at("/Lines/0/Quantity").decimalValue()).isEqualByComparingTo("2");
        assertThat(invoice.at("/Lines/0/Price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(invoice.at("/Lines/0").has("BackorderQuantity")).isFalse();
        assertThat(invoice.at("/AdditionalCharges/0/Description").asText()).isEqualTo("Shipping");
        assertThat(invoice.at("/AdditionalCharges/0/Total").decimalValue()).isEqualByComparingTo("3.95");
        assertThat(name).isEqualTo("INV-00001");
    }

    @Test
    void whereTheErpInvoicesASaleWithoutAnInvoiceWaits() {
        open(CountingHouse.with(InvoiceBy.ERP));
        ErpReference sale = house.sells("X-A", "252.00");

        Refused refused = refused(sale, "252.00");

        assertThat(refused.words()).isEqualTo("Sale " + sale.number() + " of order X-A has no authorised invoice.");
        assertThat(refused.nothingDone()).isTrue();
        assertThat(house.rows()).isEmpty();
    }

    @Test
    void aDraftThatSomebodyLeftIsNotOverwritten() {
        ErpReference sale = house.sells("X-A", "252.00");
        house.theirs.draftInvoice(id(sale));

        assertThat(refused(sale, "252.00").words()).contains("X-A", "only a draft");
        assertThat(house.rows()).isEmpty();
    }

    @Test
    void whatSomebodyPaidUnderAnotherNameIsNotPaidTwice() {
        ErpReference sale = house.invoiced("X-A", "252.00");
        house.theirs.pay(id(sale), "605", new BigDecimal("252.00"), "by hand");

        Refused refused = refused(sale, "252.00");

        assertThat(refused.words()).contains("INV-00001", "X-A", "GBP 252.00 less");
        assertThat(refused.nothingDone()).isTrue();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("252.00");
    }

    @Test
    void ofSeveralInvoicesTheFirstWithEnoughLeftIsPaid() {
        ErpReference sale = house.advanced("X-A");
        UUID first = house.theirs.invoice(id(sale));
        UUID second = house.theirs.invoice(id(sale));
        house.theirs.pay(first, "605", new BigDecimal("1.00"), "by hand");

        post(sale, "252.00", false);

        assertThat(house.sent("POST /sale/payment").get("TaskID").asText()).isEqualTo(second.toString());
    }

    @Test
    void ifNoneHasEnoughLeftSeveralArePaidAndALostAnswerPaysNoneTwice() {
        ErpReference sale = house.advanced("X-A");
        house.theirs.pay(house.theirs.invoice(id(sale)), "605", new BigDecimal("200.00"), "by hand");
        house.theirs.pay(house.theirs.invoice(id(sale)), "605", new BigDecimal("100.00"), "by hand");
        house.account.plan(Fault.LOSE_ANSWER, "POST /sale/payment");

        assertThat(catchThrowableOfType(RemoteFailure.class, () -> post(sale, "204.00", false))
                        .nothingDone())
                .isFalse();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("352.00");
        post(sale, "204.00", true);

        assertThat(house.theirs.balance("605")).isEqualByComparingTo("504.00");
        assertThat(house.theirs.balance("610")).isEqualByComparingTo("0.00");
        assertThat(house.sent("POST /sale/payment").get("Amount").decimalValue())
                .isEqualByComparingTo("152.00");
    }

    /// cin7-core.md A2: zeros make a new invoice.
    @Test
    void anAdvancedSaleGetsANewInvoice() {
        ErpReference sale = house.advanced("X-A");

        post(sale, "252.00", false);

        assertThat(house.sent("POST /sale/invoice").get("TaskID").asText())
                .isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(house.theirs.balance("610")).isEqualByComparingTo("0.00");
    }

    private void open(Cin7BooksSettings settings) {
        house.close();
        house = CountingHouse.open(settings);
    }

    private String post(ErpReference sale, String amount, boolean again) {
        return house.ours.post(new Receipt(new OrderId("X-A"), sale, pounds(amount)), terms("P-1"), again);
    }

    private Refused refused(ErpReference sale, String amount) {
        return catchThrowableOfType(Refused.class, () -> post(sale, amount, false));
    }
}
