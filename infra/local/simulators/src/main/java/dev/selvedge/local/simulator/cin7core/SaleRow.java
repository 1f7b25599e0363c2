package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of `saleList` (cin7-core.md A2): the header only, no lines.
final class SaleRow {

    private SaleRow() {}

    static ObjectNode of(Sale sale) {
        ObjectNode row = Json.object();
        identity(row, sale);
        statuses(row, sale);
        money(row, sale.billing());
        return row.put("Type", SaleJson.type(sale))
                .put("CombinedTrackingNumbers", FulfilmentJson.trackingNumbers(sale))
                .put("SourceChannel", sale.header.channel())
                .put("ExternalID", sale.header.text("ExternalID"))
                .put(
                        "OrderLocationID",
                        Guids.of("location", sale.header.location()).toString());
    }

    private static void identity(ObjectNode row, Sale sale) {
        row.put("SaleID", sale.id.toString())
                .put("OrderNumber", sale.orderNumber())
                .put("Status", SaleStatus.of(sale))
                .put("OrderDate", Times.date(orderDate(sale)))
                .put("Customer", sale.header.customer().name)
                .put("CustomerID", sale.header.customer().id.toString())
                .put("CustomerReference", sale.header.text("CustomerReference"))
                .put("ShipBy", shipBy(sale))
                .put("BaseCurrency", Account.BASE_CURRENCY)
                .put("CustomerCurrency", sale.header.customer().currency)
                .put("Updated", Times.stamp(sale.modified()));
    }

    private static void statuses(ObjectNode row, Sale sale) {
        row.put("QuoteStatus", sale.quoteStatus().wire())
                .put("OrderStatus", sale.order().status().wire())
                .put("CombinedPickingStatus", SaleStatus.picking(sale))
                .put("CombinedPackingStatus", SaleStatus.packing(sale))
                .put("CombinedShippingStatus", SaleStatus.shipping(sale))
                .put("FulFilmentStatus", SaleStatus.fulfilment(sale))
                .put("CombinedInvoiceStatus", SaleStatus.invoice(sale))
                .put("CreditNoteStatus", SaleStatus.creditNote(sale))
                .put("CombinedPaymentStatus", SaleStatus.payment(sale));
    }

    /// The dates are the first invoice's; of the sums, `CombinedPaymentTotal` is what was paid less what was paid back.
    /// Both are guesses.
    private static void money(ObjectNode row, Billing billing) {
        Optional<Bill.Head> first =
                billing.standing(Kind.INVOICE).stream().map(Bill::head).findFirst();
        BigDecimal paid = billing.paid(Kind.INVOICE);
        row.put("InvoiceDate", first.map(head -> Times.date(head.date())).orElse(null))
                .put("InvoiceNumber", billing.numbers(Kind.INVOICE))
                .put("InvoiceDueDate", first.map(head -> Times.date(head.due())).orElse(null))
                .put("CreditNoteNumber", billing.numbers(Kind.CREDIT_NOTE))
                .put("InvoiceAmount", billing.total(Kind.INVOICE))
                .put("PaidAmount", paid)
                .put("SaleInvoicesTotalAmount", billing.total(Kind.INVOICE))
                .put("CombinedPaymentTotal", Figures.plain(paid.subtract(billing.paid(Kind.CREDIT_NOTE))));
    }

    private static Instant orderDate(Sale sale) {
        String date = sale.header.text("SaleOrderDate");
        return date.isEmpty() ? sale.created : Times.read("SaleOrderDate", date);
    }

    static @Nullable String shipBy(Sale sale) {
        String date = sale.header.text("ShipBy");
        return date.isEmpty() ? null : Times.date(Times.read("ShipBy", date));
    }
}
