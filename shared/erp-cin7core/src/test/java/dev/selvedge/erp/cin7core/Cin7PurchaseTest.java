package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.CountingHouse.pounds;
import static dev.selvedge.erp.cin7core.CountingHouse.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Documents of the operator's as bills in Cin7 Core, call by call (cin7-core.md A4, `/advanced-purchase`).
@QuarkusTest
class Cin7PurchaseTest {

    private final CountingHouse house = CountingHouse.open();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDocumentThatChargesAndHandsBackTakesSixCalls() {
        assertThat(house.callsOf(() -> post(bill("37.80", "7.56", "9.00", "1.80"), "P-1", false)))
                .containsExactly(
                        "GET /purchaseList",
                        "POST /advanced-purchase",
                        "POST /advanced-purchase/order",
                        "POST /advanced-purchase/invoice",
                        "POST /advanced-purchase/creditnote",
                        "POST /advanced-purchase/payment");
        assertThat(house.rows())
                .containsExactly("462 800 37.80", "820 800 7.56", "800 462 9.00", "800 820 1.80", "800 605 34.56");
    }

    @Test
    void aBillHasTheOperatorsNumberAndAChargeItsTaxRuleAndAccount() {
        post(bill("37.80", "7.56", "9.00", "1.80"), "P-1", false);

        JsonNode head = house.sent("POST /advanced-purchase");
        assertThat(head.get("Supplier").asText()).isEqualTo("John Lewis plc");
        assertThat(head.get("Approach").asText()).isEqualTo("INVOICE");
        assertThat(head.get("IsServiceOnly").asBoolean()).isTrue();
        assertThat(head.get("TaxInclusive").asBoolean()).isFalse();
        assertThat(head.get("Location").asText()).isEqualTo("Main Warehouse");
        assertThat(head.get("Note").asText()).isEqualTo("JLP-1 P-1");
        JsonNode invoice = house.sent("POST /advanced-purchase/invoice");
        assertThat(invoice.get("InvoiceNumber").asText()).isEqualTo("JLP-1");
        assertThat(invoice.get("InvoiceDate").asText()).isEqualTo("2026-03-02T00:00:00");
        JsonNode charge = invoice.at("/AdditionalCharges/0");
        assertThat(charge.get("Description").asText()).isEqualTo("Marketplace charges");
        assertThat(charge.get("Reference").asText()).isEqualTo("JLP-1 P-1");
        assertThat(charge.get("Price").decimalValue()).isEqualByComparingTo("37.80");
        assertThat(charge.get("Tax").decimalValue()).isEqualByComparingTo("7.56");
        assertThat(charge.get("Total").decimalValue()).isEqualByComparingTo("37.80");
        assertThat(charge.get("TaxRule").asText()).isEqualTo("20% (VAT on Expenses)");
        assertThat(charge.get("Account").asText()).isEqualTo("462");
        JsonNode note = house.sent("POST /advanced-purchase/creditnote");
        assertThat(note.get("CreditNoteInvoiceNumber").asText()).isEqualTo("JLP-1");
        JsonNode payment = house.sent("POST /advanced-purchase/payment");
        assertThat(payment.get("Type").asText()).isEqualTo("PAYMENT");
        assertThat(payment.get("Reference").asText()).isEqualTo("JLP-1 P-1");
        assertThat(payment.get("Amount").decimalValue()).isEqualByComparingTo("34.56");
    }

    @Test
    void moreHandedBackThanChargedIsReceivedForTheNote() {
        post(bill("1.00", "0.20", "9.00", "1.80"), "P-1", false);

        JsonNode payment = house.sent("POST /advanced-purchase/payment");
        assertThat(payment.get("Type").asText()).isEqualTo("REFUND");
        assertThat(payment.get("Amount").decimalValue()).isEqualByComparingTo("9.60");
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("9.60");
    }

    @Test
    void asMuchHandedBackAsChargedMovesNoMoney() {
        assertThat(house.callsOf(() -> post(bill("9.00", "1.80", "9.00", "1.80"), "P-1", false)))
                .doesNotContain("POST /advanced-purchase/payment");
    }

    /// People enter suppliers' invoices as they come by e-mail. Here the person is another posting of ours that was
    /// not paid.
    @Test
    void aBillThatSomebodyEnteredIsPaidAndNotEnteredTwice() {
        enteredAndNotPaid();

        post(bill("37.80", "7.56", "9.00", "1.80"), "P-1", false);

        assertThat(house.account.cin7.calls("POST /advanced-purchase/invoice")).isOne();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-34.56");
        assertThat(house.theirs.balance("800")).isEqualByComparingTo("0.00");
    }

    @Test
    void aBillThatSomebodyEnteredWithAnotherAmountIsRefused() {
        enteredAndNotPaid();

        Refused refused =
                catchThrowableOfType(Refused.class, () -> post(bill("47.80", "9.56", "9.00", "1.80"), "P-1", false));

        assertThat(refused.words()).contains("JLP-1", "45.36", "57.36");
        assertThat(refused.nothingDone()).isTrue();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("0.00");
    }

    @Test
    void aBillThatIsPaidUnderAnotherNameIsNotPaidTwice() {
        post(bill("37.80", "7.56", "9.00", "1.80"), "P-0", false);

        Refused refused =
                catchThrowableOfType(Refused.class, () -> post(bill("37.80", "7.56", "9.00", "1.80"), "P-1", false));

        assertThat(refused.words()).contains("JLP-1", "10.80", "34.56");
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-34.56");
    }

    @Test
    void anotherSuppliersBillOfTheSameNumberIsNotTaken() {
        house.theirs.addSupplier("Loom & Sons", "GBP");
        Cin7BooksSettings theirs = new Cin7BooksSettings(
                "Loom & Sons",
                CountingHouse.CHARGES,
                CountingHouse.SETTINGS.mode(),
                CountingHouse.SETTINGS.invoiceBy(),
                CountingHouse.SETTINGS.moneyFields(),
                CountingHouse.SETTINGS.patience());
        house.as(theirs).post(bill("37.80", "7.56", "9.00", "1.80"), terms("P-1"), false);

        post(bill("37.80", "7.56", "9.00", "1.80"), "P-1", true);

        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-69.12");
    }

    /// Cin7 answers 400 for a name that it does not know (cin7-core.md A6, "Reference values must exist").
    @Test
    void aTaxRuleThatCin7DoesNotKnowIsRefusedInItsWordsAndFinishedOnceItIsRight() {
        PostingTerms wrong = new PostingTerms(
                "P-1",
                terms("P-1").on(),
                terms("P-1").accounts(),
                Map.of("VAT-20", "Standard", Tax.NONE, "No VAT"),
                Map.of());
        Bill bill = bill("37.80", "7.56", "9.00", "1.80");

        Refused refused = catchThrowableOfType(Refused.class, () -> house.ours.post(bill, wrong, false));
        assertThat(refused.words()).contains("TaxRule Standard not found");
        assertThat(refused.nothingDone()).isFalse();
        post(bill, "P-1", true);

        assertThat(house.account.cin7.calls("POST /advanced-purchase")).isOne();
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-34.56");
    }

    @Test
    void aPurchaseThatWasBegunForAnotherDocumentIsNotTaken() {
        Bill first = bill("37.80", "7.56", "9.00", "1.80");
        Bill second = new Bill("JLP-2", first.charges(), first.credits(), first.currency());
        house.theirs.forbid("/advanced-purchase/order");
        assertThat(catchThrowableOfType(Unauthorised.class, () -> post(first, "P-1", false)))
                .isNotNull();
        house.theirs.permit("/advanced-purchase/order");

        post(second, "P-1", true);
        assertThat(house.account.cin7.calls("POST /advanced-purchase")).isEqualTo(2);
        post(first, "P-1", true);

        assertThat(house.account.cin7.calls("POST /advanced-purchase")).isEqualTo(2);
        assertThat(house.theirs.balance("605")).isEqualByComparingTo("-69.12");
    }

    private void enteredAndNotPaid() {
        house.theirs.forbid("/advanced-purchase/payment");
        assertThat(catchThrowableOfType(
                        Unauthorised.class, () -> post(bill("37.80", "7.56", "9.00", "1.80"), "P-0", false)))
                .isNotNull();
        house.theirs.permit("/advanced-purchase/payment");
    }

    private String post(Bill bill, String payout, boolean again) {
        return house.ours.post(bill, terms(payout), again);
    }

    private static Bill bill(String net, String tax, String netBack, String taxBack) {
        return new Bill(
                "JLP-1",
                List.of(new Charge(AccountRole.COMMISSION, "VAT-20", pounds(net), pounds(tax))),
                List.of(new Charge(AccountRole.COMMISSION, "VAT-20", pounds(netBack), pounds(taxBack))),
                CurrencyUnit.GBP);
    }
}
