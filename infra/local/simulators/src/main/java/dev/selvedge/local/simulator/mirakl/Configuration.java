package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// PC01 of the simulated platform: the chosen settings among those that nothing here depends on.
final class Configuration {

    private static final String PLATFORM = """
            {
              "features": {
                "catalog": {
                  "allow_shop_contribution_to_all_channels": true,
                  "exclude_invalid_products": true,
                  "list_of_multiple_values_separator": "|",
                  "product_acceptance_by_channel": false,
                  "product_data_validation_by_channel": false,
                  "product_import_only_on_leaf": true
                },
                "circular_economy_data_collection": false,
                "competitive_pricing_tool": false,
                "direct_payment_customer_store": {"activated": false, "refund_cancel_authorized": false},
                "dropship": {"retail_pricing_edition_enabled": "NO", "retail_pricing_enabled": false},
                "kyc_status_per_seller": false,
                "lead_time_to_ship_by_sellers_enabled": "YES",
                "multi_currency": false,
                "multi_payout_psp_per_seller": false,
                "no_reply_needed": true,
                "offer_prices_decimals": "2",
                "order_conditions": {
                  "lead_time_to_ship": true,
                  "maximum_order_quantity": false,
                  "minimum_order_quantity": false,
                  "package_order_quantity": false
                },
                "order_workflows": {
                  "no_customer_payment_confirmation": false,
                  "pause_debit_workflow": false,
                  "pay_on_due_date": false,
                  "pay_on_shipment": false,
                  "sellers_edit_shipping_origin": false
                },
                "payment_confirmation": false,
                "pricing": {
                  "channel_pricing": "DISABLED",
                  "discount_period_required": false,
                  "discount_price_creation_in_the_past_blocked": false,
                  "scheduled_pricing": false,
                  "volume_discount": false,
                  "volume_pricing": false
                },
                "product_data_validation_by_channel": false,
                "promotion": {
                  "cart_promotion_campaign": false, "discount_campaign": false, "seller_promotion": false
                },
                "returns": {"drop_ship": false, "marketplace": true, "one_creditor": false},
                "shop_tax_options": {"tax_identification_number": {"mandatory": false}},
                "tax_collection": {
                  "activated": "NO", "product_tax_code_mandatory": false, "tax_collection_by_operator": false
                },
                "tax_id_number": {"mandatory": false},
                "warehouses": {"geolocation": false, "restricted_countries": []}
              },
              "modules": {
                "mirakl_catalog_integrator": true,
                "mirakl_catalog_manager": false,
                "mirakl_catalog_transformer": true,
                "mirakl_platform_services": false,
                "offer_management": true,
                "order_management": true,
                "promotions": false,
                "quotes": false,
                "tax_manager": {"activated": false, "tax_provider": {"avalara": false, "vertex": false}}
              },
              "platform_configuration": {
                "customer_model": {"b2b": false, "b2c": true},
                "enhanced_seller_invoicing": {"enabled": false},
                "platform_model": {"drop_ship": false, "marketplace": true, "one_creditor": false}
              },
              "platform_name": "John Lewis",
              "tenant_name": "johnlewis-simulated",
              "timezone": "Europe/London"
            }
            """;

    private Configuration() {}

    static ObjectNode of(Platform platform) {
        ObjectNode json = Wire.literal(PLATFORM);
        ObjectNode features = json.withObject("/features");
        ShopModel model = platform.billing().model();
        json.withObject("/platform_configuration/platform_model")
                .put("marketplace", model == ShopModel.MARKETPLACE)
                .put("drop_ship", model == ShopModel.DROPSHIP)
                .put("one_creditor", model == ShopModel.ONE_CREDITOR);
        features.put("order_tax_mode", platform.taxMode().name());
        features.put("operator_csv_delimiter", platform.files().delimiter().name());
        features.withObject("/order_workflows")
                .put("order_acceptance", platform.acceptance().name())
                .put("shipping_and_billing_details_before_acceptance", platform.detailsShown() == DetailsShown.AT_ONCE);
        features.put("disable_seller_alternative_carrier", !platform.shipping().otherCarriers());
        features.withObject("/shipment")
                .put("multi_part_item_shipment", platform.shipping().multiPart())
                .put("multi_shipment", platform.shipping().multiShipment());
        return json;
    }
}
