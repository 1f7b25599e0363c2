package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The quote and the order of a sale as the vendor shows them (cin7-core.md A2).
final class OrderJson {

    private OrderJson() {}

    static ObjectNode quote(Sale sale) {
        ObjectNode quote = document(Json.object(), OrderDocument.NONE, sale);
        quote.putArray("Prepayments");
        return quote.put("Status", sale.quoteStatus().wire());
    }

    static ObjectNode order(Sale sale) {
        return document(Json.object().put("SaleOrderNumber", sale.orderNumber()), sale.order(), sale);
    }

    /// The answer of `/sale/order`: the order, headed by the sale that it belongs to.
    static ObjectNode answer(Sale sale) {
        ObjectNode json = Json.object().put("SaleID", sale.id.toString());
        json.setAll(order(sale));
        return json;
    }

    private static ObjectNode document(ObjectNode json, OrderDocument order, Sale sale) {
        boolean inclusive = sale.header.taxInclusive();
        json.put("Memo", order.memo()).put("Status", order.status().wire());
        json.set("Lines", Json.array(order.lines().stream().map(OrderJson::goods)));
        json.set("AdditionalCharges", Json.array(order.charges().stream().map(OrderJson::charge)));
        return json.put("TotalBeforeTax", order.beforeTax(inclusive))
                .put("Tax", order.tax())
                .put("Total", order.total(inclusive));
    }

    static ObjectNode goods(Line line) {
        ObjectNode json = Json.object()
                .put("ProductID", line.product().id.toString())
                .put("SKU", line.product().sku)
                .put("Name", line.product().name)
                .put("DropShip", false)
                .put("BackorderQuantity", line.backorder());
        return figures(json, line);
    }

    static ObjectNode charge(Line line) {
        return figures(Json.object().put("Description", line.product().name), line);
    }

    private static ObjectNode figures(ObjectNode json, Line line) {
        return json.put("Quantity", line.quantity())
                .put("Price", line.price())
                .put("Discount", line.discount())
                .put("Tax", line.tax())
                .put("Total", line.amount())
                .put("TaxRule", line.taxRule().name())
                .put("Comment", line.comment());
    }
}
