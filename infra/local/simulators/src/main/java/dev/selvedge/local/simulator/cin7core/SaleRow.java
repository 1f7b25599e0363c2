package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `saleList` (cin7-core.md A2): the header only, no lines.
final class SaleRow {

    private SaleRow() {}

    static ObjectNode of(Sale sale) {
        ObjectNode row = Json.object();
        identity(row, sale);
        statuses(row, sale);
        money(row);
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

    /// Nothing is invoiced or paid at this counter.
    private static void money(ObjectNode row) {
        row.putNull("InvoiceDate")
                .putNull("InvoiceNumber")
                .putNull("InvoiceDueDate")
                .putNull("CreditNoteNumber")
                .put("InvoiceAmount", BigDecimal.ZERO)
                .put("PaidAmount", BigDecimal.ZERO)
                .put("SaleInvoicesTotalAmount", BigDecimal.ZERO)
                .put("CombinedPaymentTotal", BigDecimal.ZERO);
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
