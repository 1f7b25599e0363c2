package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.amount;
import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/// One line of an order as OR11 shows it. `quantity` and the prices stay as ordered: what has been cancelled stands in
/// `cancelations` only (the example of OR11: three at 55 are still 165 beside a cancellation of 12.34).
final class LineJson {

    private final Order order;
    private final OrderLine line;
    private final PurchaseLine bought;
    private final TaxMode mode;

    private LineJson(Order order, OrderLine line, TaxMode mode) {
        this.order = order;
        this.line = line;
        this.bought = line.bought();
        this.mode = mode;
    }

    static ObjectNode of(Order order, OrderLine line, TaxMode mode) {
        return new LineJson(order, line, mode).json();
    }

    private ObjectNode json() {
        ObjectNode json = Wire.object();
        identity(json);
        product(json);
        state(json);
        money(json);
        commission(json);
        json.set("cancelations", Wire.array(line.cancelations(), this::cancelation));
        json.set("refunds", Wire.array(line.refunds(), this::refund));
        bought.oddity().accept(json);
        return json;
    }

    private void identity(ObjectNode json) {
        json.put("order_line_id", line.id());
        json.put("order_line_index", order.lines().indexOf(line) + 1);
        json.put("created_date", date(order.created()));
        json.put("last_updated_date", date(line.updated()));
        json.putArray("order_line_additional_fields");
    }

    private void product(ObjectNode json) {
        json.put("offer_id", Offer.idOf(bought.sku()));
        json.put("offer_sku", bought.sku());
        json.put("offer_state_code", "11");
        json.put("product_sku", "MKP-" + bought.sku());
        json.put("product_shop_sku", bought.sku());
        json.put("product_title", bought.title());
        json.put("description", (String) null);
        json.put("category_code", "HOME");
        json.put("category_label", "Home");
        json.putArray("product_medias");
        json.put("quantity", bought.quantity());
    }

    private void state(ObjectNode json) {
        json.put("order_line_state", line.state().name());
        json.put("order_line_state_reason_code", (String) null);
        json.put("order_line_state_reason_label", (String) null);
        json.put("debited_date", date(line.debited()));
        json.put("shipped_date", date(line.shipped()));
        json.put("received_date", date(line.received()));
        json.put("can_refund", line.state().debited());
    }

    private void money(ObjectNode json) {
        LineAmounts amounts = LineAmounts.of(bought, given(), mode);
        json.put("price_unit", amount(amounts.unitPrice()));
        json.put("price", amount(amounts.price()));
        json.put("price_additional_info", (String) null);
        json.put("shipping_price", amount(amounts.shippingPrice()));
        json.put("total_price", amount(amounts.total()));
        json.set("taxes", Wire.array(bought.taxes(), LineJson::tax));
        json.set("shipping_taxes", Wire.array(bought.shippingTaxes(), LineJson::tax));
        json.set("fees", Wire.array(bought.fees(), fee -> code(fee.code(), fee.amount())));
        json.set("promotions", Wire.array(bought.promotions(), PromotionJson::of));
    }

    /// The commission is untaxed, spelled as in the example of OR11.
    private void commission(ObjectNode json) {
        json.put("commission_fee", amount(bought.commission()));
        json.put("commission_rate_vat", BigDecimal.ZERO);
        json.put("commission_vat", BigDecimal.ZERO);
        json.putArray("commission_taxes").add(code("TAXZERO", BigDecimal.ZERO).put("rate", BigDecimal.ZERO));
        json.put("total_commission", amount(bought.commission()));
    }

    private ObjectNode cancelation(Cancelation gone) {
        ObjectNode json = Wire.object();
        json.put("id", gone.id());
        json.put("created_date", date(gone.created()));
        json.put("quantity", gone.quantity());
        json.put("reason_code", "34");
        json.put("amount", amount(given().to(mode, gone.amount(), gone.taxes())));
        json.put("shipping_amount", amount(given().to(mode, gone.shippingAmount(), gone.shippingTaxes())));
        json.set("taxes", Wire.array(gone.taxes(), LineJson::rated));
        json.set("shipping_taxes", Wire.array(gone.shippingTaxes(), LineJson::rated));
        json.putArray("fees");
        json.put("commission_amount", amount(gone.commission()));
        json.putArray("commission_taxes");
        json.put("commission_total_amount", amount(gone.commission()));
        return json;
    }

    /// The quantity "is informative only" and 0 in the example of OR11; that a refund is paid at once is a guess.
    private ObjectNode refund(Refunded back) {
        ObjectNode json = Wire.object();
        json.put("id", back.id());
        json.put("order_refund_id", Ids.of("refund of " + back.id(), 1));
        json.put("created_date", date(back.created()));
        json.put("quantity", 0);
        json.put("reason_code", "19");
        json.put("state", "REFUNDED");
        json.put("refund_state", "REFUNDED");
        json.put("amount", amount(given().to(mode, back.amount(), back.taxes())));
        json.put("shipping_amount", amount(given().to(mode, back.shippingAmount(), back.shippingTaxes())));
        json.set("taxes", Wire.array(back.taxes(), LineJson::rated));
        json.set("shipping_taxes", Wire.array(back.shippingTaxes(), LineJson::rated));
        json.putArray("fees");
        json.put("commission_amount", amount(back.commission()));
        json.put("commission_tax_amount", amount(back.commissionTax().amount()));
        json.putArray("commission_taxes")
                .add(code(back.commissionTax().code(), back.commissionTax().amount()));
        json.put(
                "commission_total_amount",
                amount(back.commission().add(back.commissionTax().amount())));
        return json;
    }

    private TaxMode given() {
        return order.purchase().taxMode();
    }

    private static ObjectNode tax(Tax tax) {
        return rated(tax).put("tax_calculation_rule", "PROPORTIONAL_TO_AMOUNT");
    }

    private static ObjectNode rated(Tax tax) {
        return code(tax.code(), tax.amount()).put("rate", amount(tax.rate()));
    }

    private static ObjectNode code(String code, BigDecimal value) {
        return Wire.object().put("code", code).put("amount", amount(value));
    }
}
