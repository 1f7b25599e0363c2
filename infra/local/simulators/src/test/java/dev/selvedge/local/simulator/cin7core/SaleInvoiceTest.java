package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.invoice;
import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `/sale/invoice`.
class SaleInvoiceTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void anInvoiceNeedsAnAuthorisedOrder() {
        UUID sale = caller.newSale("JL-1");

        Answer answer = caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "210.00"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo("Order must be AUTHORISED.");
        assertThat(calls.books.entries()).isEmpty();
    }

    @Test
    void authorisingMakesTheNumberAndTheEntries() {
        UUID sale = calls.ordered("JL-1", "210.00");

        JsonNode answer = ok(caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "210.00")));

        assertThat(answer.get("SaleID").asText()).isEqualTo(sale.toString());
        assertThat(answer.at("/Invoices/0/TaskID").asText()).isEqualTo(sale.toString());
        assertThat(answer.at("/Invoices/0/InvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(answer.at("/Invoices/0/Status").asText()).isEqualTo("AUTHORISED");
        assertThat(answer.at("/Invoices/0/InvoiceDate").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(answer.at("/Invoices/0/TotalBeforeTax").decimalValue()).isEqualByComparingTo("210.00");
        assertThat(answer.at("/Invoices/0/Tax").decimalValue()).isEqualByComparingTo("42.00");
        assertThat(answer.at("/Invoices/0/Total").decimalValue()).isEqualByComparingTo("252.00");
        assertThat(answer.at("/Invoices/0/Lines/0/Account").asText()).isEqualTo("200");
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 210.00", "610 820 42.00");
    }

    @Test
    void aDraftHasNoNumberAndNoEntriesAndIsOverwritten() {
        UUID sale = calls.ordered("JL-1", "210.00");
        JsonNode draft = ok(caller.post("/sale/invoice", invoice(sale, "DRAFT", "210.00")));
        assertThat(draft.at("/Invoices/0/InvoiceNumber").isNull()).isTrue();
        assertThat(calls.books.entries()).isEmpty();

        JsonNode next = ok(caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "200.00")));

        assertThat(next.get("Invoices")).hasSize(1);
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 200.00", "610 820 40.00");
    }

    @Test
    void putAuthorisesADraftAndLeavesTheRestAlone() {
        UUID sale = calls.ordered("JL-1", "210.00");
        ok(caller.post("/sale/invoice", invoice(sale, "DRAFT", "210.00").replace("\"Lines\"", """
                "Memo": "kept", "InvoiceDate": "2026-02-27", "Lines\"""")));

        JsonNode answer = ok(caller.send("PUT", "/sale/invoice", """
                {"SaleID": "%1$s", "TaskID": "%1$s", "Status": "AUTHORISED"}
                """.formatted(sale)));

        assertThat(answer.at("/Invoices/0/Memo").asText()).isEqualTo("kept");
        assertThat(answer.at("/Invoices/0/InvoiceDate").asText()).isEqualTo("2026-02-27T00:00:00");
        assertThat(calls.books.entries().getFirst().date()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 210.00", "610 820 42.00");
    }

    @Test
    void putWithAnEmptyArrayClearsTheLines() {
        UUID sale = calls.ordered("JL-1", "210.00");
        ok(caller.post("/sale/invoice", invoice(sale, "DRAFT", "210.00")));

        JsonNode answer = ok(caller.send("PUT", "/sale/invoice", """
                {"SaleID": "%1$s", "TaskID": "%1$s", "Lines": []}
                """.formatted(sale)));

        assertThat(answer.at("/Invoices/0/Lines")).isEmpty();
        assertThat(answer.at("/Invoices/0/Status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void whatStandsIsNeitherPostedNorPutAgain() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        Answer posted = caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "210.00"));
        Answer put = caller.send("PUT", "/sale/invoice", invoice(sale, "AUTHORISED", "210.00"));

        assertThat(refusal(posted)).isEqualTo("Status must be DRAFT, it is AUTHORISED.");
        assertThat(refusal(put)).isEqualTo("Status must be DRAFT, it is AUTHORISED.");
        assertThat(calls.rowsFrom(0)).hasSize(2);
    }

    @Test
    void onASimpleSaleZerosMeanTheOneInvoice() {
        UUID sale = calls.ordered("JL-1", "210.00");
        String body = invoice(sale, "AUTHORISED", "210.00")
                .replace("\"TaskID\": \"" + sale, "\"TaskID\": \"" + BookCaller.NEW);

        JsonNode answer = ok(caller.post("/sale/invoice", body));

        assertThat(answer.at("/Invoices/0/TaskID").asText()).isEqualTo(sale.toString());
        assertThat(caller.post("/sale/invoice", body).status()).isEqualTo(400);
    }

    @Test
    void anAdvancedSaleHasAnInvoiceForEveryTime() {
        UUID sale = calls.ordered("JL-1", "210.00");
        caller.office.receive("KETTLE-RED", "Main Warehouse", 5);
        caller.office.warehouse().editLine(sale, "KETTLE-RED", 2);
        caller.office.warehouse().pick(sale, Map.of("KETTLE-RED", 1L));
        caller.office.warehouse().pick(sale, Map.of("KETTLE-RED", 1L));
        String body = invoice(sale, "AUTHORISED", "210.00")
                .replace("\"TaskID\": \"" + sale, "\"TaskID\": \"" + BookCaller.NEW);

        ok(caller.post("/sale/invoice", body));
        assertThat(caller.sale(sale).get("CombinedInvoiceStatus").asText()).isEqualTo("PARTIALLY INVOICED");
        JsonNode both = ok(caller.post("/sale/invoice", body));

        assertThat(both.get("Invoices").findValuesAsText("InvoiceNumber")).containsExactly("INV-00001", "INV-00002");
        assertThat(both.get("Invoices").findValuesAsText("TaskID")).doesNotHaveDuplicates();
        assertThat(caller.sale(sale).get("CombinedInvoiceStatus").asText()).isEqualTo("INVOICED");
    }

    @Test
    void pricesThatIncludeTaxAreSplitInTheLedger() {
        String header = Caller.header("JL-1").replace("\"TaxInclusive\": false", "\"TaxInclusive\": true");
        UUID sale = UUID.fromString(ok(caller.post("/sale", header)).get("ID").asText());
        ok(caller.post("/sale/order", Caller.order(sale, "AUTHORISED", "KETTLE-RED", 1)));

        JsonNode answer = ok(caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "252.00")));

        assertThat(answer.at("/Invoices/0/Total").decimalValue()).isEqualByComparingTo("252.00");
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 210.00", "610 820 42.00");
    }

    @Test
    void chargesGoToTheAccountThatTheyName() {
        UUID sale = calls.ordered("JL-1", "210.00");
        calls.books.addAccount(LedgerAccount.of("260", "Carriage", LedgerAccount.Type.REVENUE));

        ok(caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "210.00").replace("\"Lines\"", """
                "AdditionalCharges": [{"Description": "Shipping", "Quantity": 1, "Price": 5.00, "Tax": 1.00,
                 "Total": 5.00, "TaxRule": "20% (VAT on Income)", "Account": "260"}], "Lines\"""")));

        assertThat(calls.rowsFrom(0))
                .containsExactly("610 200 210.00", "610 820 42.00", "610 260 5.00", "610 820 1.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Quantity\"| \"Account\": \"999\", \"Quantity\"| Account 999 not found.",
                "20% (VAT on Income)| 17.5%| TaxRule 17.5% not found.",
                "20% (VAT on Income)| 20% (VAT on Expenses)| TaxRule 20% (VAT on Expenses) not found.",
                "\"Status\": \"AUTHORISED\"| \"Status\": \"PAID\"| Status must be DRAFT or AUTHORISED.",
                "\"TaskID\"| \"Task\"| TaskID is required.",
                "\"Lines\"| \"Nothing\"| Lines are required.",
                "\"Lines\"| \"CurrencyConversionRate\": 1.2, \"Lines\"| CurrencyConversionRate must be 1 for GBP.",
            })
    void anInvoiceWithAFaultIsRefusedAndNothingIsKept(String written, String instead, String words) {
        UUID sale = calls.ordered("JL-1", "210.00");

        Answer answer = caller.post(
                "/sale/invoice", invoice(sale, "AUTHORISED", "210.00").replace(written, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(ok(caller.get("/sale/invoice?SaleID=" + sale)).get("Invoices"))
                .isEmpty();
        assertThat(calls.books.entries()).isEmpty();
    }

    @Test
    void withoutAReceivableAccountNothingIsInvoiced() {
        UUID sale = calls.ordered("JL-1", "210.00");
        calls.books.addAccount(LedgerAccount.of("610", "Somebody changed it", LedgerAccount.Type.CURRENT));

        Answer answer = caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "210.00"));

        assertThat(refusal(answer)).isEqualTo("Accounts receivable account not found.");
        assertThat(ok(caller.get("/sale/invoice?SaleID=" + sale)).get("Invoices"))
                .isEmpty();
    }

    @Test
    void aVoidInvoiceLeavesTheLedger() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        JsonNode answer = ok(caller.delete("/sale/invoice?TaskID=" + sale + "&Void=true"));

        assertThat(answer.at("/Invoices/0/Status").asText()).isEqualTo("VOIDED");
        assertThat(calls.books.entries()).isEmpty();
        assertThat(caller.delete("/sale/invoice?TaskID=" + sale + "&Void=true").status())
                .isEqualTo(400);
    }

    @Test
    void anUndoneInvoiceIsADraftThatKeepsItsNumber() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        JsonNode undone = ok(caller.delete("/sale/invoice?TaskID=" + sale + "&Void=false"));
        assertThat(undone.at("/Invoices/0/Status").asText()).isEqualTo("DRAFT");
        assertThat(calls.books.entries()).isEmpty();
        JsonNode again = ok(caller.send("PUT", "/sale/invoice", """
                {"SaleID": "%1$s", "TaskID": "%1$s", "Status": "AUTHORISED"}
                """.formatted(sale)));

        assertThat(again.at("/Invoices/0/InvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(calls.rowsFrom(0)).hasSize(2);
    }

    @Test
    void aPaidInvoiceIsNotUndone() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "10.00");

        Answer answer = caller.delete("/sale/invoice?TaskID=" + sale + "&Void=true");

        assertThat(refusal(answer)).isEqualTo("It has payments or credit notes.");
        assertThat(calls.books.balance("200")).isEqualByComparingTo("-210");
    }

    @Test
    void aCreditedInvoiceIsNotUndone() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.credited(sale, "50.00");

        Answer answer = caller.delete("/sale/invoice?TaskID=" + sale + "&Void=true");

        assertThat(refusal(answer)).isEqualTo("It has payments or credit notes.");
        assertThat(calls.rowsFrom(0)).hasSize(4);
    }

    @Test
    void aVoidInvoiceMakesRoomForAnother() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        ok(caller.delete("/sale/invoice?TaskID=" + sale + "&Void=true"));

        JsonNode next = ok(caller.post("/sale/invoice", invoice(sale, "AUTHORISED", "200.00")));

        assertThat(next.at("/Invoices/0/InvoiceNumber").asText()).isEqualTo("INV-00002");
        assertThat(calls.rowsFrom(0)).containsExactly("610 200 200.00", "610 820 40.00");
    }

    @Test
    void anInvoiceThatTheSaleLacksIsUnknown() {
        UUID sale = calls.ordered("JL-1", "210.00");
        UUID other = calls.invoiced("JL-2", "210.00");
        String body = invoice(sale, "AUTHORISED", "210.00").replace("\"TaskID\": \"" + sale, "\"TaskID\": \"" + other);

        assertThat(refusal(caller.post("/sale/invoice", body))).isEqualTo("Task with specified ID not found.");
        assertThat(refusal(caller.send("PUT", "/sale/invoice", body))).isEqualTo("Task with specified ID not found.");
    }

    @Test
    void aFulfilmentShowsTheInvoiceThatNamesIt() {
        UUID sale = calls.ordered("JL-1", "210.00");
        assertThat(caller.sale(sale).at("/Fulfilments/0/LinkedInvoiceNumber").asText())
                .isEmpty();

        ok(caller.post(
                "/sale/invoice",
                invoice(sale, "AUTHORISED", "210.00")
                        .replace("\"Lines\"", "\"LinkedFulfillmentNumber\": \"1\", \"Lines\"")));

        assertThat(caller.sale(sale).at("/Fulfilments/0/LinkedInvoiceNumber").asText())
                .isEqualTo("INV-00001");
    }

    @Test
    void anInvoicedSaleIsNotVoided() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        Answer answer = caller.delete("/sale?ID=" + sale + "&Void=true");

        assertThat(refusal(answer)).isEqualTo("Sale cannot be voided: it has been invoiced.");
    }

    @Test
    void theSaleAndTheListShowTheInvoice() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "52.00");

        JsonNode row = json(caller.get("/saleList?Search=inv-0000")).at("/SaleList/0");

        assertThat(row.get("InvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(row.get("InvoiceAmount").decimalValue()).isEqualByComparingTo("252");
        assertThat(row.get("PaidAmount").decimalValue()).isEqualByComparingTo("52");
        assertThat(row.get("CombinedInvoiceStatus").asText()).isEqualTo("INVOICED");
        JsonNode whole = caller.sale(sale);
        assertThat(whole.at("/Invoices/0/InvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(whole.at("/Invoices/0/Paid").decimalValue()).isEqualByComparingTo("52");
        assertThat(whole.at("/Invoices/0/Payments/0/Reference").asText()).isEqualTo("JL-PAYOUT");
        assertThat(whole.get("Transactions")).isEmpty();
    }

    @Test
    void theSaleShowsItsEntriesWhenAsked() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "252.00");

        JsonNode rows =
                ok(caller.get("/sale?ID=" + sale + "&IncludeTransactions=true")).get("Transactions");

        assertThat(rows.findValuesAsText("Debit")).containsExactly("610", "610", "605");
        assertThat(rows.findValuesAsText("Credit")).containsExactly("200", "820", "610");
        assertThat(rows.findValuesAsText("TransactionID")).doesNotHaveDuplicates();
    }
}
