package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.math.BigDecimal;
import java.util.stream.Stream;

/// Invoices and credit notes as the vendor shows them (cin7-core.md A2 and A4). The envelopes are those of the vendor's
/// examples: the id of the sale or the purchase, then all its documents of the kind.
final class BillJson {

    private BillJson() {}

    static ObjectNode invoices(Trade trade) {
        ObjectNode json = head(trade);
        json.set(
                "Invoices",
                Json.array(trade.billing().all(Kind.INVOICE).stream().map(bill -> invoice(trade, bill))));
        return json;
    }

    static ObjectNode creditNotes(Trade trade, boolean withPayments) {
        ObjectNode json = head(trade);
        json.set("CreditNotes", Json.array(notes(trade, withPayments)));
        return json;
    }

    static Stream<ObjectNode> notes(Trade trade, boolean withPayments) {
        return trade.billing().all(Kind.CREDIT_NOTE).stream().map(bill -> note(trade, bill, withPayments));
    }

    static ObjectNode invoice(Trade trade, Bill bill) {
        ObjectNode json = Json.object()
                .put("TaskID", bill.taskId().toString())
                .put("InvoiceNumber", bill.head().number())
                .put("Memo", bill.head().memo())
                .put("Status", trade.billing().status(bill))
                .put("InvoiceDate", Times.date(bill.head().date()))
                .put("InvoiceDueDate", Times.date(bill.head().due()))
                .put("CurrencyConversionRate", BigDecimal.ONE)
                .put("LinkedFulfillmentNumber", bill.head().fulfilment());
        billed(json, bill.billed());
        json.set("Payments", PaymentJson.lines(trade, bill));
        return json.put("Paid", trade.billing().paid(bill));
    }

    private static ObjectNode note(Trade trade, Bill bill, boolean withPayments) {
        ObjectNode json = Json.object()
                .put("TaskID", bill.taskId().toString())
                .put("CreditNoteInvoiceNumber", bill.head().against())
                .put("Memo", bill.head().memo())
                .put("Status", bill.status().wire())
                .put("CreditNoteDate", Times.date(bill.head().date()))
                .put("CreditNoteNumber", bill.head().number())
                .put("CreditNoteConversionRate", BigDecimal.ONE);
        billed(json, bill.billed());
        json.set("Refunds", PaymentJson.lines(trade, bill));
        json.set("Restock", Json.array(bill.restock().stream().map(BillJson::restock)));
        if (withPayments) {
            BigDecimal paid = trade.billing().paid(bill);
            json.put("CreditNoteBalance", Figures.plain(bill.billed().total().subtract(paid)));
            json.set("Payments", PaymentJson.lines(trade, bill));
        }
        return json;
    }

    private static void billed(ObjectNode json, Billed billed) {
        json.set("Lines", Json.array(billed.lines().stream().map(line -> line(OrderJson.goods(line.line()), line))));
        json.set(
                "AdditionalCharges",
                Json.array(billed.charges().stream().map(line -> line(OrderJson.charge(line.line()), line))));
        json.put("TotalBeforeTax", billed.beforeTax()).put("Tax", billed.tax()).put("Total", billed.total());
    }

    private static ObjectNode line(ObjectNode json, BilledLine line) {
        json.put("Account", line.account());
        return line.reference() == null ? json : json.put("Reference", line.reference());
    }

    private static ObjectNode restock(Bill.Restock back) {
        return Json.object()
                .put("ProductID", back.product().id.toString())
                .put("SKU", back.product().sku)
                .put("Name", back.product().name)
                .put("Location", back.location())
                .put("LocationID", Guids.of("location", back.location()).toString())
                .put("Quantity", back.quantity());
    }

    private static ObjectNode head(Trade trade) {
        return Json.object()
                .put(
                        switch (trade.side()) {
                            case SALE -> "SaleID";
                            case PURCHASE -> "PurchaseID";
                        },
                        trade.id().toString());
    }
}
