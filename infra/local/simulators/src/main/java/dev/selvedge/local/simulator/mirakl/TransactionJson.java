package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.amount;
import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/// One transaction line as TL02 shows it. What has no value is left out, as in the example. `shop` and
/// `payment_voucher_number` stand in the example only; an order that is not the shop's is shown by its id alone.
/// Channels, debits, shipments and how the customer paid are not simulated.
final class TransactionJson {

    private final OrderBook orders;
    private final ShopModel model;
    private final long shop;

    TransactionJson(OrderBook orders, ShopModel model, long shop) {
        this.orders = orders;
        this.model = model;
        this.shop = shop;
    }

    ObjectNode of(TransactionLine line) {
        ObjectNode json = Wire.object();
        document(json, line);
        money(json, line);
        json.put("currency_iso_code", line.said().currency());
        json.put("date_created", date(line.created()));
        json.set("entities", entities(line.said()));
        json.put("id", line.id());
        json.put("last_updated", date(line.updated()));
        json.put("pay_out_psp_code", CycleJson.NO_PSP);
        json.put("payment_state", line.state().name());
        cycle(json, line);
        json.putObject("shop")
                .put("id", shop)
                .put("model", model.name())
                .putArray("domains")
                .add("PRODUCT");
        return json.put("type", line.said().type());
    }

    private static void document(ObjectNode json, TransactionLine line) {
        Invoice document = line.document();
        if (document != null) {
            json.put("accounting_document_creation_date", date(document.created()));
            json.put("accounting_document_number", document.number());
        }
    }

    private static void money(ObjectNode json, TransactionLine line) {
        BigDecimal amount = line.amount();
        json.put("amount", amount(amount));
        json.put("amount_credited", amount(amount.max(BigDecimal.ZERO)));
        json.put("amount_debited", amount(amount.negate().max(BigDecimal.ZERO)));
        json.put("balance", amount(line.balance()));
        json.put("psp_balance", amount(line.balance()));
    }

    private static void cycle(ObjectNode json, TransactionLine line) {
        Cycle cycle = line.cycle();
        if (cycle != null) {
            json.put("payment_voucher_number", cycle.voucher());
            json.put("seller_billing_cycle_id", cycle.id());
        }
    }

    private ObjectNode entities(Transaction said) {
        ObjectNode json = Wire.object();
        if (said.orderId() != null) {
            json.put("domain", "PRODUCT");
            json.set("order", order(said.orderId()));
        }
        if (said.orderLineId() != null) {
            json.putObject("order_line").put("id", said.orderLineId());
        }
        if (said.refundId() != null) {
            json.putObject("refund").put("id", said.refundId());
        }
        if (said.feeCode() != null) {
            boolean customers = said.known() != null && said.known().orderFee();
            json.putObject(customers ? "order_fee" : "fee").put("code", said.feeCode());
        }
        taxes(json, said);
        if (said.item() != null) {
            json.set("one_off_item", item(said.item()));
        }
        if (said.document() != null) {
            json.putObject("manual_accounting_document")
                    .put("emission_date", date(said.document().created()))
                    .put("number", said.document().number());
        }
        return json;
    }

    /// Of a COMMISSION_FEE the document shows the rate, "for backward-compatibility reason", to be ignored.
    private static void taxes(ObjectNode json, Transaction said) {
        TaxRate onOrder = said.orderTax();
        if (onOrder != null) {
            json.putObject("order_tax").put("code", onOrder.code()).put("rate", amount(onOrder.rate()));
        }
        TaxRate onShop = said.shopTax();
        if (onShop != null && said.tax()) {
            json.putObject("shop_tax").put("code", onShop.code()).put("rate", amount(onShop.rate()));
        } else if (onShop != null && said.is(TransactionType.COMMISSION_FEE)) {
            json.putObject("shop_tax").put("rate", amount(onShop.rate()));
        }
    }

    private ObjectNode order(String id) {
        ObjectNode json = Wire.object().put("id", id);
        orders.find(id).ifPresent(order -> {
            Purchase purchase = order.purchase();
            json.put("commercial_id", purchase.commercialId());
            json.put("creation_date", date(order.created()));
            ObjectNode references = json.putObject("references");
            if (purchase.customerReference() != null) {
                references.put("order_reference_for_customer", purchase.customerReference());
            }
            if (order.sellerReference() != null) {
                references.put("order_reference_for_seller", order.sellerReference());
            }
        });
        return json;
    }

    private static ObjectNode item(OneOffItem item) {
        ObjectNode json = Wire.object();
        json.put("description", item.description());
        json.put("operation_date", item.operationDate().toString());
        json.put("quantity", item.quantity());
        json.putArray("references").addObject().put("type", "INTERNAL").put("value", item.reference());
        return json.put("unit_price", amount(item.unitPrice()));
    }
}
