package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A whole sale as `GET /sale` shows it (cin7-core.md A2), with the vendor's inconsistent names: `TaxInclusive` is
/// written and `TaxCalculation` read, `LastModifiedOn` here is `Updated` in the list.
final class SaleJson {

    private static final List<String> EMPTY = List.of("Attachments", "InventoryMovements", "Transactions");

    private SaleJson() {}

    static ObjectNode of(Sale sale) {
        ObjectNode json = Json.object().put("ID", sale.id.toString());
        json.setAll(sale.header.written());
        header(json, sale);
        statuses(json, sale);
        json.set("Quote", OrderJson.quote(sale));
        json.set("Order", OrderJson.order(sale));
        json.set("Fulfilments", FulfilmentJson.all(sale));
        EMPTY.forEach(json::putArray);
        json.set("Invoices", BillJson.invoices(sale).get("Invoices"));
        json.set("CreditNotes", BillJson.creditNotes(sale, false).get("CreditNotes"));
        json.set("ManualJournals", SaleJournals.json(sale));
        return json;
    }

    static String type(Sale sale) {
        return sale.advanced() ? "Advanced Sale" : "Simple Sale";
    }

    private static void header(ObjectNode json, Sale sale) {
        SaleHeader header = sale.header;
        json.put("Customer", header.customer().name)
                .put("CustomerID", header.customer().id.toString())
                .put("Location", header.location())
                .put("TaxRule", header.taxRule())
                .put("TaxCalculation", header.taxInclusive() ? "Inclusive" : "Exclusive")
                .put("BaseCurrency", Account.BASE_CURRENCY)
                .put("CustomerCurrency", header.customer().currency)
                .put("Type", type(sale))
                .put("SourceChannel", header.channel())
                .put("LastModifiedOn", Times.stamp(sale.modified()));
    }

    private static void statuses(ObjectNode json, Sale sale) {
        json.put("Status", SaleStatus.of(sale))
                .put("CombinedPickingStatus", SaleStatus.picking(sale))
                .put("CombinedPackingStatus", SaleStatus.packing(sale))
                .put("CombinedShippingStatus", SaleStatus.shipping(sale))
                .put("FulFilmentStatus", SaleStatus.fulfilment(sale))
                .put("CombinedInvoiceStatus", SaleStatus.invoice(sale))
                .put("CombinedPaymentStatus", SaleStatus.payment(sale))
                .put("CombinedTrackingNumbers", FulfilmentJson.trackingNumbers(sale));
    }
}
