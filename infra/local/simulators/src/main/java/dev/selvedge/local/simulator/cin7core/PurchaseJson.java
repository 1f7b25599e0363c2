package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.util.Optional;

/// Purchases as the vendor shows them (cin7-core.md A4; the row of `purchaseList` as its example has it).
final class PurchaseJson {

    private PurchaseJson() {}

    static ObjectNode of(Purchase purchase) {
        ObjectNode json = Json.object()
                .put("ID", purchase.id().toString())
                .put("Supplier", purchase.party())
                .put("SupplierID", purchase.header.supplier().id().toString())
                .put("Location", purchase.header.location())
                .put("Approach", "INVOICE")
                .put("IsServiceOnly", true)
                .put("TaxCalculation", purchase.header.taxInclusive() ? "Inclusive" : "Exclusive")
                .put("Note", purchase.header.note())
                .put("BaseCurrency", Account.BASE_CURRENCY)
                .put("SupplierCurrency", purchase.currency())
                .put("Status", status(purchase))
                .put("LastUpdatedDate", Times.stamp(purchase.modified()));
        json.set("Order", order(purchase));
        json.set("Invoices", BillJson.invoices(purchase).get("Invoices"));
        json.set("CreditNotes", BillJson.creditNotes(purchase, false).get("CreditNotes"));
        return json;
    }

    static ObjectNode orderOf(Purchase purchase) {
        ObjectNode json = Json.object().put("PurchaseID", purchase.id().toString());
        json.setAll(order(purchase));
        return json;
    }

    private static ObjectNode order(Purchase purchase) {
        boolean inclusive = purchase.header.taxInclusive();
        OrderDocument order = purchase.order();
        ObjectNode json = Json.object()
                .put("OrderNumber", purchase.orderNumber())
                .put("Memo", order.memo())
                .put("Status", order.status().wire());
        json.putArray("Lines");
        json.set("AdditionalCharges", Json.array(order.charges().stream().map(OrderJson::charge)));
        return json.put("TotalBeforeTax", order.beforeTax(inclusive))
                .put("Tax", order.tax())
                .put("Total", order.total(inclusive));
    }

    /// How far a purchase has come. `COMPLETED` once nothing is owed, which is a reading.
    static String status(Purchase purchase) {
        if (purchase.order().status() != Status.AUTHORISED) {
            return "DRAFT";
        }
        if (purchase.billing().standing(Kind.INVOICE).isEmpty()) {
            return "ORDERED";
        }
        return purchase.billing().owed().signum() == 0 ? "COMPLETED" : "INVOICED";
    }

    static ObjectNode row(Purchase purchase) {
        Billing billing = purchase.billing();
        Optional<Bill.Head> first =
                billing.standing(Kind.INVOICE).stream().map(Bill::head).findFirst();
        return Json.object()
                .put("ID", purchase.id().toString())
                .put("BlindReceipt", false)
                .put("OrderNumber", purchase.orderNumber())
                .put("Status", status(purchase))
                .put("OrderDate", Times.date(purchase.created))
                .put("InvoiceDate", first.map(head -> Times.date(head.date())).orElse(null))
                .put("Supplier", purchase.party())
                .put("SupplierID", purchase.header.supplier().id().toString())
                .put("InvoiceNumber", billing.numbers(Kind.INVOICE))
                .put("InvoiceAmount", billing.total(Kind.INVOICE))
                .put("PaidAmount", billing.paid(Kind.INVOICE))
                .put("InvoiceDueDate", first.map(head -> Times.date(head.due())).orElse(null))
                .putNull("RequiredBy")
                .put("BaseCurrency", Account.BASE_CURRENCY)
                .put("SupplierCurrency", purchase.currency())
                .put("CreditNoteNumber", billing.numbers(Kind.CREDIT_NOTE))
                .put("OrderStatus", purchase.order().status().wire())
                .put("InvoiceStatus", status(billing, Kind.INVOICE))
                .put("CreditNoteStatus", status(billing, Kind.CREDIT_NOTE))
                .put("LastUpdatedDate", Times.stamp(purchase.modified()))
                .put("Type", "Advanced Purchase")
                .put("CombinedPaymentStatus", SaleStatus.payment(billing))
                .put("IsServiceOnly", true);
    }

    private static String status(Billing billing, Kind kind) {
        return billing.all(kind).stream()
                .map(billing::status)
                .reduce((first, last) -> last)
                .orElse(Status.NOT_AVAILABLE.wire());
    }
}
