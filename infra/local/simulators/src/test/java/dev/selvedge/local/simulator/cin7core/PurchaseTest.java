package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.bill;
import static dev.selvedge.local.simulator.cin7core.BookCaller.charge;
import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.BookCaller.payment;
import static dev.selvedge.local.simulator.cin7core.BookCaller.purchase;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A4, `/advanced-purchase` and `/purchaseList`.
class PurchaseTest {

    private static final String COMMISSION = charge("Marketplace commission", "462", "37.80", "7.56");

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aBillIsOwedToTheSupplierLineByLine() {
        UUID purchase = calls.purchased();

        JsonNode answer = ok(caller.post("/advanced-purchase/invoice", bill(purchase, "JLP-1", COMMISSION)));

        assertThat(answer.get("PurchaseID").asText()).isEqualTo(purchase.toString());
        JsonNode invoice = answer.at("/Invoices/0");
        assertThat(invoice.get("InvoiceNumber").asText()).isEqualTo("JLP-1");
        assertThat(invoice.get("InvoiceDate").asText()).isEqualTo("2026-03-01T00:00:00");
        assertThat(invoice.get("Total").decimalValue()).isEqualByComparingTo("45.36");
        assertThat(invoice.at("/AdditionalCharges/0/Description").asText()).isEqualTo("Marketplace commission");
        assertThat(invoice.at("/AdditionalCharges/0/Account").asText()).isEqualTo("462");
        assertThat(invoice.at("/AdditionalCharges/0/Reference").asText()).isEqualTo("R-1");
        assertThat(calls.rowsFrom(0)).containsExactly("462 800 37.80", "820 800 7.56");
    }

    @Test
    void aPurchaseIsFoundByItsInvoiceNumber() {
        UUID purchase = calls.purchased();
        calls.billed(purchase, "JLP-2026-0001", COMMISSION);
        calls.purchased();

        JsonNode page = ok(caller.get("/purchaseList?Search=jlp-2026"));

        assertThat(page.get("Total").asInt()).isEqualTo(1);
        JsonNode row = page.at("/PurchaseList/0");
        assertThat(row.get("ID").asText()).isEqualTo(purchase.toString());
        assertThat(row.get("OrderNumber").asText()).isEqualTo("PO-00001");
        assertThat(row.get("InvoiceNumber").asText()).isEqualTo("JLP-2026-0001");
        assertThat(row.get("InvoiceAmount").decimalValue()).isEqualByComparingTo("45.36");
        assertThat(row.get("InvoiceStatus").asText()).isEqualTo("AUTHORISED");
        assertThat(row.get("Status").asText()).isEqualTo("INVOICED");
        assertThat(ok(caller.get("/purchaseList?Search=JLP-9")).get("Total").asInt())
                .isZero();
    }

    @Test
    void aSecondBillWithTheSameNumberIsNotRefused() {
        calls.billed(calls.purchased(), "JLP-1", COMMISSION);
        calls.billed(calls.purchased(), "JLP-1", COMMISSION);

        assertThat(ok(caller.get("/purchaseList?Search=JLP-1")).get("Total").asInt())
                .isEqualTo(2);
        assertThat(calls.books.balance("462")).isEqualByComparingTo("75.60");
    }

    @Test
    void aBillNeedsAnAuthorisedOrder() {
        String id = ok(caller.post("/advanced-purchase", purchase())).get("ID").asText();

        Answer answer = caller.post("/advanced-purchase/invoice", bill(UUID.fromString(id), "JLP-1", COMMISSION));

        assertThat(refusal(answer)).isEqualTo("Order must be AUTHORISED.");
    }

    @Test
    void theOrderHasTwoPathsAndTwoNamesForItsPurchase() {
        String id = ok(caller.post("/advanced-purchase", purchase())).get("ID").asText();

        JsonNode order = ok(caller.post("/purchase/order", """
                {"TaskID": "%s", "Status": "AUTHORISED", "AdditionalCharges": [%s]}
                """.formatted(id, COMMISSION)));

        assertThat(order.get("OrderNumber").asText()).isEqualTo("PO-00001");
        assertThat(order.get("Total").decimalValue()).isEqualByComparingTo("45.36");
        assertThat(ok(caller.get("/advanced-purchase/order?PurchaseID=" + id))
                        .get("Status")
                        .asText())
                .isEqualTo("AUTHORISED");
        assertThat(calls.books.entries()).isEmpty();
    }

    @Test
    void aBillIsPaidFromTheClearingAccountAndIsPaidThen() {
        UUID purchase = calls.purchased();
        UUID task = calls.billed(purchase, "JLP-1", COMMISSION);

        JsonNode paid = ok(caller.post("/advanced-purchase/payment", payment(task, "PAYMENT", "45.36", "JL-PAYOUT")));

        assertThat(paid.get("PurchaseID").asText()).isEqualTo(purchase.toString());
        assertThat(calls.rowsFrom(2)).containsExactly("800 605 45.36");
        JsonNode all = ok(caller.get("/advanced-purchase/payment?PurchaseID=" + purchase));
        assertThat(all.isArray()).isTrue();
        assertThat(all.findValuesAsText("Reference")).containsExactly("JL-PAYOUT");
        JsonNode row = ok(caller.get("/purchaseList?Search=JLP-1")).at("/PurchaseList/0");
        assertThat(row.get("InvoiceStatus").asText()).isEqualTo("PAID");
        assertThat(row.get("Status").asText()).isEqualTo("COMPLETED");
        assertThat(row.get("PaidAmount").decimalValue()).isEqualByComparingTo("45.36");
    }

    @Test
    void aCreditNoteTakesBackAndCountsAgainstItsBill() {
        UUID purchase = calls.purchased();
        UUID task = calls.billed(purchase, "JLP-1", COMMISSION);

        ok(caller.post("/advanced-purchase/creditnote", creditNote(purchase, "JLP-1")));
        ok(caller.post("/advanced-purchase/payment", payment(task, "PAYMENT", "34.56", "JL-PAYOUT")));

        assertThat(calls.rowsFrom(2)).containsExactly("800 462 9.00", "800 820 1.80", "800 605 34.56");
        JsonNode row = ok(caller.get("/purchaseList?Search=JLP-C1")).at("/PurchaseList/0");
        assertThat(row.get("InvoiceStatus").asText()).isEqualTo("PAID");
        assertThat(row.get("CreditNoteNumber").asText()).isEqualTo("JLP-C1");
    }

    @Test
    void aCreditNoteIsRefundedToTheClearingAccount() {
        UUID purchase = calls.purchased();
        calls.billed(purchase, "JLP-1", COMMISSION);
        String note = ok(caller.post("/advanced-purchase/creditnote", creditNote(purchase, "JLP-1")))
                .at("/CreditNotes/0/TaskID")
                .asText();

        ok(caller.post("/advanced-purchase/payment", payment(UUID.fromString(note), "REFUND", "10.80", "JL-PAYOUT")));

        assertThat(calls.rowsFrom(4)).containsExactly("605 800 10.80");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Account\": \"462\"| \"Account\": \"999\"| Account 999 not found.",
                "\"Account\": \"462\"| \"Comment\": \"none\"| Account is required.",
                "20% (VAT on Expenses)| 5%| TaxRule 5% not found.",
                "20% (VAT on Expenses)| 20% (VAT on Income)| TaxRule 20% (VAT on Income) not found.",
                "Marketplace commission| Nothing we know| Service product for the additional charge not found.",
                "\"TaskID\"| \"Task\"| TaskID is required.",
            })
    void aBillWithAFaultIsRefusedAndNothingIsKept(String written, String instead, String words) {
        UUID purchase = calls.purchased();

        Answer answer = caller.post(
                "/advanced-purchase/invoice",
                bill(purchase, "JLP-1", COMMISSION).replace(written, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(ok(caller.get("/purchaseList?Search=JLP-1")).get("Total").asInt())
                .isZero();
        assertThat(calls.books.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John Lewis plc| Somebody| 400| Supplier not found.",
                "\"Supplier\"| \"Nobody\"| 400| Supplier or SupplierID is required.",
                "\"INVOICE\"| \"STOCK\"| 501| Not simulated: a purchase of goods",
                "\"INVOICE\"| \"BILL\"| 400| Approach must be INVOICE or STOCK.",
                "\"Location\"| \"Place\"| 400| Location is required.",
                "Main Warehouse| Nowhere| 400| Location Nowhere not found.",
            })
    void aHeaderWithAFaultIsRefused(String written, String instead, int status, String words) {
        Answer answer = caller.post("/advanced-purchase", purchase().replace(written, instead));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(refusal(answer)).isEqualTo(words);
    }

    @Test
    void aVoidBillLeavesTheLedger() {
        UUID task = calls.billed(calls.purchased(), "JLP-1", COMMISSION);

        JsonNode answer = ok(caller.delete("/advanced-purchase/invoice?TaskID=" + task + "&Void=true"));

        assertThat(answer.at("/Invoices/0/Status").asText()).isEqualTo("VOIDED");
        assertThat(calls.books.entries()).isEmpty();
    }

    @Test
    void aFilterThatIsNotSimulatedSaysSo() {
        assertThat(caller.get("/purchaseList?UpdatedSince=2026-01-01").status()).isEqualTo(501);
    }

    private static String creditNote(UUID purchase, String invoice) {
        return bill(purchase, "unused", charge("Marketplace commission", "462", "9.00", "1.80"))
                .replace("\"InvoiceNumber\": \"unused\"", """
                        "CreditNoteNumber": "JLP-C1", "CreditNoteInvoiceNumber": "%s"
                        """.formatted(invoice));
    }
}
