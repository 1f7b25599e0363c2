package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A01 of the simulated shop: a supplier that does not exist, with the fields that the document requires.
final class Account {

    static final String SHOP_NAME = "Warp and Weft";
    static final String CURRENCY = "GBP";

    private static final String SHOP = """
            {
              "billing_info": {"owner": "Warp and Weft Limited"},
              "channels": [],
              "contact_informations": {
                "city": "Macclesfield",
                "country": "GBR",
                "email": "shop@warp-and-weft.example",
                "lastname": "Heddle",
                "street1": "2 Shuttle Yard"
              },
              "currency_iso_code": "GBP",
              "date_created": "2025-10-17T09:00:00Z",
              "default_billing_information": {
                "default_language": "en_GB",
                "id": "a83c1170-f8cb-45a1-aa4a-affe809d6c64",
                "registration_address": {
                  "city": "Macclesfield", "country_iso_code": "GBR", "street_1": "2 Shuttle Yard"
                }
              },
              "domains": ["PRODUCT"],
              "evaluations_count": 0,
              "free_shipping": false,
              "is_professional": true,
              "last_updated_date": "2025-10-17T09:00:00Z",
              "model": "MARKETPLACE",
              "payment_details": {"paid_balance": 0, "payable_balance": 0, "pending_balance": 0},
              "payment_method_mandatory": false,
              "premium": false,
              "pro_details": {},
              "shipping": {},
              "shipping_types": ["STD"],
              "shipping_zones": ["DOM1"],
              "shippings": [],
              "shop_additional_fields": [],
              "shop_state": "OPEN"
            }
            """;

    private Account() {}

    /// Where the shop is, without its person.
    static ObjectNode address() {
        return Wire.literal("{\"city\": \"Macclesfield\", \"country\": \"GBR\", \"street1\": \"2 Shuttle Yard\"}");
    }

    static ObjectNode of(long shop, ShopModel model, long debitedOrders, long activeOffers) {
        return Wire.literal(SHOP)
                .put("shop_id", shop)
                .put("model", model.name())
                .put("shop_name", SHOP_NAME)
                .put("orders_count", debitedOrders)
                .put("offers_count", activeOffers);
    }
}
