package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.amount;
import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One accounting document as IV01 shows it. `payment` holds nulls where the example has them. The day on which a
/// document is due is that of its issue, as in the example; bank details are not simulated.
final class InvoiceJson {

    private final ShopModel model;
    private final long shop;

    InvoiceJson(ShopModel model, long shop) {
        this.model = model;
        this.shop = shop;
    }

    ObjectNode of(Invoice invoice) {
        ObjectNode json = Wire.object();
        json.put("currency_iso_code", invoice.currency());
        json.put("date_created", date(invoice.created()));
        json.set("details", Wire.array(invoice.items(), InvoiceJson::item));
        json.put("due_date", date(invoice.created()));
        json.put("id", invoice.id());
        json.put("invoice_id", invoice.invoiceId());
        json.put("issue_date", date(invoice.created()));
        json.set("issuing_user", issuer(invoice.type()));
        json.put("pay_out_psp_code", CycleJson.NO_PSP);
        cycle(json, invoice);
        shop(json);
        json.put("state", "COMPLETE");
        totals(json, invoice);
        return json.put("type", invoice.type().name());
    }

    private static ObjectNode item(InvoiceItem item) {
        ObjectNode json = Wire.object();
        json.put("amount_excl_taxes", amount(item.amount()));
        json.put("description", item.description());
        put(json, "operation_date", date(item.operationDate()));
        put(json, "order_id", item.orderId());
        json.put("quantity", item.quantity());
        json.set("taxes", taxes(item.taxes()));
        return json;
    }

    private static ArrayNode taxes(List<Tax> taxes) {
        return Wire.array(taxes, tax -> tax(tax.code(), tax.amount()));
    }

    private static ObjectNode tax(String code, BigDecimal amount) {
        return Wire.object().put("amount", amount(amount)).put("code", code);
    }

    private static ObjectNode issuer(InvoiceType type) {
        return switch (type) {
            case AUTO_INVOICE ->
                Wire.object().put("information", "Automatic action").put("type", "BATCH");
            case MANUAL_INVOICE, MANUAL_CREDIT ->
                Wire.object().put("information", "accounts@operator.example").put("type", "OPERATOR");
        };
    }

    private static void cycle(ObjectNode json, Invoice invoice) {
        Cycle cycle = invoice.cycle();
        ObjectNode payment = json.putObject("payment")
                .putNull("reference")
                .put("state", invoice.state().ofDocument())
                .putNull("transaction_date");
        if (cycle == null) {
            return;
        }
        json.put("payment_voucher_number", cycle.voucher());
        json.put("seller_billing_cycle_id", cycle.id());
        payment.setAll(CycleJson.result(cycle));
        if (invoice.type() == InvoiceType.AUTO_INVOICE) {
            json.put("start_time", date(cycle.start()));
            json.put("end_time", date(cycle.created()));
            json.set("summary", SummaryJson.of(cycle));
        }
    }

    private void shop(ObjectNode json) {
        json.set("shop_address", Account.address());
        json.put("shop_id", shop);
        json.put("shop_model", model.name());
        json.put("shop_name", Account.SHOP_NAME);
    }

    private static void totals(ObjectNode json, Invoice invoice) {
        json.put("total_amount_excl_taxes", amount(invoice.amount()));
        json.put("total_amount_incl_taxes", amount(invoice.total()));
        json.put("total_charged_amount", amount(invoice.total()));
        ArrayNode taxes = json.putArray("total_taxes");
        invoice.taxes().forEach((code, amount) -> taxes.add(tax(code, amount)));
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
