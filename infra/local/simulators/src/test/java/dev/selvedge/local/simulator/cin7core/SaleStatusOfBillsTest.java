package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// cin7-core.md A2: what a sale's statuses are once it is invoiced, paid, credited and refunded.
class SaleStatusOfBillsTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aSaleIsInvoicedThenPaidThenCompletedOnceItHasLeft() {
        UUID sale = calls.ordered("JL-1", "210.00");
        assertThat(statuses(sale)).isEqualTo("ORDERED / NOT INVOICED / UNPAID / NOT AVAILABLE");

        caller.post("/sale/invoice", BookCaller.invoice(sale, "AUTHORISED", "210.00"));
        assertThat(statuses(sale)).isEqualTo("INVOICED / INVOICED / UNPAID / NOT AVAILABLE");
        calls.pay(sale, "100.00");
        assertThat(statuses(sale)).isEqualTo("INVOICED / INVOICED / PARTIALLY PAID / NOT AVAILABLE");
        calls.pay(sale, "152.00");
        assertThat(statuses(sale)).isEqualTo("INVOICED / INVOICED / PAID / NOT AVAILABLE");
        assertThat(caller.sale(sale).at("/Invoices/0/Status").asText()).isEqualTo("PAID");

        ship(sale);
        assertThat(statuses(sale)).isEqualTo("COMPLETED / INVOICED / PAID / NOT AVAILABLE");
    }

    @Test
    void whileTheWarehouseWorksItsStatusStands() {
        UUID sale = calls.invoiced("JL-1", "210.00");

        caller.office.warehouse().pick(sale);

        assertThat(statuses(sale)).startsWith("PICKED / INVOICED");
    }

    @Test
    void aCreditNoteIsCreditedUntilItIsRefunded() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "252.00");
        ship(sale);

        UUID note = calls.credited(sale, "50.00");
        assertThat(statuses(sale)).isEqualTo("CREDITED / INVOICED / NOT REFUNDED / AUTHORISED");
        caller.post("/sale/payment", BookCaller.payment(note, "REFUND", "60.00", "JL-PAYOUT"));

        assertThat(statuses(sale)).isEqualTo("COMPLETED / INVOICED / PAID / AUTHORISED");
    }

    @Test
    void anInvoiceIsPaidByACreditNoteToo() {
        UUID sale = calls.invoiced("JL-1", "210.00");
        calls.pay(sale, "192.00");
        assertThat(caller.sale(sale).at("/Invoices/0/Status").asText()).isEqualTo("AUTHORISED");

        calls.credited(sale, "50.00");

        assertThat(caller.sale(sale).at("/Invoices/0/Status").asText()).isEqualTo("PAID");
    }

    private void ship(UUID sale) {
        Warehouse warehouse = caller.office.warehouse();
        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", caller.clock.instant()));
    }

    private String statuses(UUID id) {
        JsonNode row = BookCaller.ok(caller.get("/saleList?Search=SO-00001")).at("/SaleList/0");
        assertThat(row.get("SaleID").asText()).isEqualTo(id.toString());
        return String.join(
                " / ",
                row.get("Status").asText(),
                row.get("CombinedInvoiceStatus").asText(),
                row.get("CombinedPaymentStatus").asText(),
                row.get("CreditNoteStatus").asText());
    }
}
