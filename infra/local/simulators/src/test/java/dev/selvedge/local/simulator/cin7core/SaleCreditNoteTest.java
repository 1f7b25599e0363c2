package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.creditNote;
import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// cin7-core.md A2, `/sale/creditnote`.
class SaleCreditNoteTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aCreditNoteTakesBackWhatItSays() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        JsonNode note = ok(caller.post("/sale/creditnote", creditNote(sale, "INV-00001", "50.00")))
                .at("/CreditNotes/0");

        assertThat(note.get("CreditNoteNumber").asText()).isEqualTo("CR-00001");
        assertThat(note.get("CreditNoteInvoiceNumber").asText()).isEqualTo("INV-00001");
        assertThat(note.get("Memo").asText()).isEqualTo("REFUND-1");
        assertThat(note.get("Status").asText()).isEqualTo("AUTHORISED");
        assertThat(note.get("Total").decimalValue()).isEqualByComparingTo("60.00");
        assertThat(calls.rowsFrom(2)).containsExactly("200 610 50.00", "820 610 10.00");
        assertThat(calls.books.entries().getLast().reference()).isEqualTo("INV-00001/CR-00001");
    }

    @Test
    void itsInvoiceMustStandAndBeThisSales() {
        UUID other = calls.invoiced("JL-0", "210.00");
        UUID sale = calls.ordered("JL-1", "210.00");
        ok(caller.post("/sale/invoice", BookCaller.invoice(sale, "DRAFT", "210.00")));

        Answer none = caller.post("/sale/creditnote", creditNote(sale, calls.invoiceNumber(other), "50.00"));
        Answer unnamed = caller.post(
                "/sale/creditnote", creditNote(sale, "X", "50.00").replace("CreditNoteInvoiceNumber", "Number"));

        assertThat(refusal(none)).isEqualTo("Invoice INV-00001 must be AUTHORISED or PAID.");
        assertThat(refusal(unnamed)).isEqualTo("CreditNoteInvoiceNumber is required.");
    }

    @Test
    void aPaidInvoiceIsCreditedToo() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "252.00");

        assertThat(caller.post("/sale/creditnote", creditNote(sale, "INV-00001", "50.00"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void returnedGoodsGoBackIntoStockAndOthersDoNot() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        BigDecimal before = caller.stock("KETTLE-RED", "Main Warehouse").onHand();

        ok(caller.post(
                "/sale/creditnote", creditNote(sale, "INV-00001", "50.00").replace("\"Restock\": []", """
                "Restock": [{"SKU": "KETTLE-RED", "Location": "Main Warehouse", "Quantity": 2}]
                """)));

        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").onHand()).isEqualTo(before.add(new BigDecimal("2")));
        UUID second = calls.invoiced("JL-2", "210.00");
        calls.credited(second, "50.00");
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").onHand()).isEqualTo(before.add(new BigDecimal("2")));
    }

    @Test
    void aVoidCreditNoteTakesItsGoodsOutAgain() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        BigDecimal before = caller.stock("KETTLE-RED", "Main Warehouse").onHand();
        JsonNode notes = ok(caller.post(
                "/sale/creditnote", creditNote(sale, "INV-00001", "50.00").replace("\"Restock\": []", """
                        "Restock": [{"SKU": "KETTLE-RED", "Location": "Main Warehouse", "Quantity": 2}]
                        """)));

        String task = notes.at("/CreditNotes/0/TaskID").asText();
        ok(caller.delete("/sale/creditnote?TaskID=" + task + "&Void=true"));

        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").onHand()).isEqualTo(before);
        assertThat(calls.rowsFrom(2)).isEmpty();
    }

    @Test
    void aSimpleSaleHasOneCreditNoteAndAnAdvancedOneMore() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.credited(sale, "50.00");
        assertThat(refusal(caller.post("/sale/creditnote", creditNote(sale, "INV-00001", "50.00"))))
                .isEqualTo("A simple sale has one credit note.");
        caller.office.warehouse().editLine(sale, "KETTLE-RED", 2);
        caller.office.warehouse().pick(sale, Map.of("KETTLE-RED", 1L));
        caller.office.warehouse().pick(sale, Map.of("KETTLE-RED", 1L));

        JsonNode notes = ok(caller.post("/sale/creditnote", creditNote(sale, "INV-00001", "50.00")));

        assertThat(notes.get("CreditNotes").findValuesAsText("CreditNoteNumber"))
                .containsExactly("CR-00001", "CR-00002");
    }

    @Test
    void paymentsAreShownWhenAsked() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        UUID note = calls.credited(sale, "50.00");
        ok(caller.post("/sale/payment", BookCaller.payment(note, "REFUND", "20.00", "R-1")));

        JsonNode plain = ok(caller.get("/sale/creditnote?SaleID=" + sale)).at("/CreditNotes/0");
        JsonNode asked = ok(caller.get("/sale/creditnote?SaleID=" + sale + "&IncludePaymentInfo=true"))
                .at("/CreditNotes/0");

        assertThat(plain.has("CreditNoteBalance")).isFalse();
        assertThat(asked.get("CreditNoteBalance").decimalValue()).isEqualByComparingTo("40");
        assertThat(asked.at("/Payments/0/Reference").asText()).isEqualTo("R-1");
    }
}
