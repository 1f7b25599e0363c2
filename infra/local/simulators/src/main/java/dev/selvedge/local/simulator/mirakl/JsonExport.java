package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An export's file in JSON: an array of offers with the fields of OF54's example, constants where nothing here depends
/// on them.
final class JsonExport {

    private static final ObjectNode CONSTANTS = Wire.literal("""
            {
              "allow_quote_requests": false,
              "channels": ["INIT"],
              "currency_iso_code": "GBP",
              "fulfillment": {"center": {"code": "DEFAULT"}},
              "is_professional": true,
              "leadtime_to_ship": 2,
              "logistic_class": {"code": "S"},
              "min_shipping_price": 0,
              "min_shipping_price_additional": 0,
              "min_shipping_type": "STD",
              "min_shipping_zone": "DOM1",
              "premium": false,
              "state_code": "11"
            }
            """);

    private final long shop;

    JsonExport(long shop) {
        this.shop = shop;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        json(Offer.fresh("SKU", 0, "", BigDecimal.ZERO, Instant.EPOCH))
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /// @param wanted `include_fields`
    String of(List<Offer> offers, Set<String> wanted) {
        return Wire.writeArray(offers.stream().map(offer -> json(offer).retain(wanted)));
    }

    private ObjectNode json(Offer offer) {
        ObjectNode json = CONSTANTS.deepCopy();
        json.put("active", offer.active());
        json.put("date_created", Wire.second(offer.created()).toString());
        json.put("deleted", offer.deleted());
        json.put("description", offer.title());
        json.put("last_updated", Wire.second(offer.updated()).toString());
        json.put("offer_id", Offer.idOf(offer.sku()));
        json.put("product_sku", "MKP-" + offer.sku());
        json.put("quantity", offer.quantity());
        json.put("shop_id", shop);
        json.put("shop_name", Account.SHOP_NAME);
        json.put("shop_sku", offer.sku());
        prices(json, Wire.amount(offer.price()));
        return json;
    }

    private static void prices(ObjectNode json, BigDecimal price) {
        ObjectNode prices = json.putArray("prices").addObject().put("origin_price", price);
        prices.putArray("volume_prices")
                .addObject()
                .put("quantity_threshold", 1)
                .put("unit_origin_price", price);
    }
}
