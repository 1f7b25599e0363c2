package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.amount;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// An offer as OF21 shows it: what the shop knows of it, among constants for what nothing here depends on. Sent free of
/// charge, so that its total price is its price.
final class OfferJson {

    private static final String CONSTANTS = """
            {
              "allow_quote_requests": false,
              "category_code": "HOME",
              "category_label": "Home",
              "channels": ["INIT"],
              "currency_iso_code": "GBP",
              "fulfillment": {"center": {"code": "DEFAULT"}},
              "leadtime_to_ship": 2,
              "logistic_class": {"code": "S", "label": "Small"},
              "max_order_quantity": 1000,
              "min_order_quantity": 1,
              "min_quantity_alert": 0,
              "min_shipping_price": 0,
              "min_shipping_price_additional": 0,
              "min_shipping_type": "STD",
              "min_shipping_zone": "DOM1",
              "offer_additional_fields": [],
              "package_quantity": 1,
              "product_references": [],
              "state_code": "11"
            }
            """;
    private static final Duration LEAD_TIME = Duration.ofDays(2);

    private OfferJson() {}

    static ObjectNode of(Offer offer, Instant now) {
        ObjectNode json = Wire.literal(CONSTANTS);
        json.put("active", offer.active());
        if (!offer.active()) {
            ArrayNode reasons = json.putArray("inactivity_reasons");
            offer.inactivityReasons().forEach(reason -> reasons.add(reason.name()));
        }
        json.put("description", offer.title());
        json.put("offer_id", Offer.idOf(offer.sku()));
        json.put("product_sku", "MKP-" + offer.sku());
        json.put("product_title", offer.title());
        json.put("quantity", offer.quantity());
        json.put("shipping_deadline", Wire.date(now.plus(LEAD_TIME)));
        json.put("shop_sku", offer.sku());
        prices(json, amount(offer.price()));
        return json;
    }

    private static void prices(ObjectNode json, BigDecimal price) {
        json.put("price", price);
        json.put("total_price", price);
        priced(json.putArray("all_prices").addObject(), price);
        priced(json.putObject("applicable_pricing"), price);
    }

    private static void priced(ObjectNode json, BigDecimal price) {
        json.put("price", price).put("unit_origin_price", price);
        json.putArray("volume_prices")
                .addObject()
                .put("price", price)
                .put("quantity_threshold", 1)
                .put("unit_discount_price", price)
                .put("unit_origin_price", price);
    }
}
