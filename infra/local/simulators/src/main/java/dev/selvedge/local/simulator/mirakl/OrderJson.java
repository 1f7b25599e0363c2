package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.amount;
import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One order as OR11 shows it: every field that Mirakl's OpenAPI document requires, and the optional ones that have a
/// value. Fields of features that are off (order-level taxes, circular economy) are left out.
final class OrderJson {

    /// Where a shop without a fulfilment centre of its own ships from; the document requires a code and names none.
    static final String FULFILMENT_CENTRE = "DEFAULT";

    private final Order order;
    private final Purchase purchase;
    private final TaxMode mode;
    private final boolean details;
    private final ShippingOptions options;

    private OrderJson(Order order, TaxMode mode, boolean details, ShippingOptions options) {
        this.order = order;
        this.purchase = order.purchase();
        this.mode = mode;
        this.details = details;
        this.options = options;
    }

    static ObjectNode of(Order order, TaxMode mode, DetailsShown detailsShown, ShippingOptions options) {
        return new OrderJson(order, mode, detailsShown.to(order), options).json();
    }

    private ObjectNode json() {
        ObjectNode json = Wire.object();
        identity(json);
        state(json);
        money(json);
        delivery(json);
        tracking(json, order.dispatch().tracking());
        json.set("customer", CustomerJson.of(order, details));
        json.set("order_lines", Wire.array(order.lines(), line -> LineJson.of(order, line, mode)));
        purchase.oddity().accept(json);
        return json;
    }

    private void identity(ObjectNode json) {
        json.put("order_id", order.id());
        json.put("commercial_id", purchase.commercialId());
        json.put("created_date", date(order.created()));
        json.put("last_updated_date", date(order.updated()));
        json.put("quote_id", (String) null);
        json.put("customer_notification_email", purchase.customer().notificationEmail());
        json.putArray("order_additional_fields");
        json.putObject("references")
                .put("order_reference_for_customer", purchase.customerReference())
                .put("order_reference_for_seller", order.sellerReference());
        if (purchase.channel() != null) {
            json.putObject("channel").put("code", purchase.channel()).put("label", purchase.channel());
        }
    }

    private void state(ObjectNode json) {
        json.put("order_state", order.state().name());
        json.put("order_state_reason_code", (String) null);
        json.put("order_state_reason_label", (String) null);
        json.put("acceptance_decision_date", date(order.decidedAt()));
        json.put("customer_debited_date", date(order.debitedAt()));
        json.put("can_cancel", order.accepted() && order.state().unshipped());
        json.put("can_shop_ship", order.state() == OrderState.SHIPPING);
        json.put("fully_refunded", false);
        json.put("has_customer_message", false);
        json.put("has_incident", false);
        json.put("has_invoice", false);
    }

    private void money(ObjectNode json) {
        List<LineAmounts> lines = order.lines().stream()
                .map(line -> LineAmounts.of(line.bought(), purchase.taxMode(), mode))
                .toList();
        json.put("currency_iso_code", purchase.currency());
        json.put("order_tax_mode", mode.name());
        json.put("price", amount(sum(lines.stream().map(LineAmounts::price).toList())));
        json.put(
                "shipping_price",
                amount(sum(lines.stream().map(LineAmounts::shippingPrice).toList())));
        json.put(
                "total_price", amount(sum(lines.stream().map(LineAmounts::total).toList())));
        json.put("total_commission", amount(sum(each(PurchaseLine::commission))));
        json.set("promotions", PromotionJson.ofOrder(purchase));
        json.put("paymentType", "CARD");
        json.put("payment_type", "CARD");
        json.put("payment_workflow", purchase.paymentWorkflow().name());
        json.put("customer_directly_pays_seller", false);
    }

    private void delivery(ObjectNode json) {
        json.put("leadtime_to_ship", purchase.leadTimeDays());
        json.put("shipping_deadline", date(order.deadline()));
        shippingType(json, purchase.shippingType());
        json.put("shipping_zone_code", "DOM1");
        json.put("shipping_zone_label", "Domestic 1");
        json.putObject("fulfillment").putObject("center").put("code", FULFILMENT_CENTRE);
    }

    private void shippingType(ObjectNode json, String code) {
        Optional<ShippingType> type = options.type(code);
        json.put("shipping_type_code", code);
        json.put("shipping_type_label", type.map(ShippingType::label).orElse(code));
        type.map(ShippingType::standardCode).ifPresent(standard -> json.put("shipping_type_standard_code", standard));
    }

    private static void tracking(ObjectNode json, Tracking tracking) {
        json.put("shipping_carrier_code", tracking.carrierCode());
        json.put("shipping_company", tracking.carrierName());
        json.put("shipping_tracking", tracking.number());
        json.put("shipping_tracking_url", tracking.url());
        Optional.ofNullable(tracking.carrierStandardCode())
                .ifPresent(standard -> json.put("shipping_carrier_standard_code", standard));
    }

    private List<BigDecimal> each(Function<PurchaseLine, BigDecimal> amount) {
        return purchase.lines().stream().map(amount).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
