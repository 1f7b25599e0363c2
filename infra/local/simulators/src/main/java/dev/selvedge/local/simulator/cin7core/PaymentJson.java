package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/// Payments as the vendor shows them (cin7-core.md A2, `/sale/payment`): the longer form alone, the shorter within an
/// invoice. `Type` is written as the table spells it.
final class PaymentJson {

    private PaymentJson() {}

    /// A bare array.
    static ArrayNode all(Trade trade) {
        return Json.array(trade.billing().payments().stream().map(payment -> of(trade, payment)));
    }

    static ObjectNode of(Trade trade, Payment payment) {
        Bill bill = trade.billing().find(payment.taskId()).orElseThrow();
        ObjectNode json = Json.object();
        switch (trade) {
            case Sale sale -> json.put("SaleID", sale.id.toString()).put("SaleOrderNumber", sale.orderNumber());
            case Purchase purchase -> json.put("PurchaseID", purchase.id().toString());
        }
        json.put("TaskID", payment.taskId().toString());
        json.put("InvoiceNumber", payment.type() == Payment.Type.PAYMENT ? bill.number() : null);
        json.put("CreditNoteNumber", payment.type() == Payment.Type.REFUND ? bill.number() : null);
        json.put("Type", payment.type().name());
        json.setAll(line(payment));
        return json;
    }

    static ArrayNode lines(Trade trade, Bill bill) {
        return Json.array(trade.billing().payments(bill).stream().map(PaymentJson::line));
    }

    private static ObjectNode line(Payment payment) {
        return Json.object()
                .put("ID", payment.id().toString())
                .put("Reference", payment.reference())
                .put("Amount", payment.amount())
                .put("DatePaid", Times.date(payment.paid()))
                .put("Account", payment.account())
                .put("CurrencyRate", BigDecimal.ONE)
                .put("DateCreated", Times.stamp(payment.created()));
    }
}
