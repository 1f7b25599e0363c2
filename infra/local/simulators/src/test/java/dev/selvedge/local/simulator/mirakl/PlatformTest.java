package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformTest {

    private static final List<String> FEATURES = List.of(
            "catalog/allow_shop_contribution_to_all_channels",
            "catalog/exclude_invalid_products",
            "catalog/list_of_multiple_values_separator",
            "catalog/product_acceptance_by_channel",
            "catalog/product_data_validation_by_channel",
            "catalog/product_import_only_on_leaf",
            "circular_economy_data_collection",
            "competitive_pricing_tool",
            "direct_payment_customer_store/activated",
            "direct_payment_customer_store/refund_cancel_authorized",
            "disable_seller_alternative_carrier",
            "kyc_status_per_seller",
            "lead_time_to_ship_by_sellers_enabled",
            "multi_currency",
            "multi_payout_psp_per_seller",
            "no_reply_needed",
            "offer_prices_decimals",
            "operator_csv_delimiter",
            "order_conditions/lead_time_to_ship",
            "order_conditions/maximum_order_quantity",
            "order_conditions/minimum_order_quantity",
            "order_conditions/package_order_quantity",
            "order_tax_mode",
            "order_workflows/no_customer_payment_confirmation",
            "order_workflows/order_acceptance",
            "order_workflows/pause_debit_workflow",
            "order_workflows/pay_on_due_date",
            "order_workflows/pay_on_shipment",
            "order_workflows/sellers_edit_shipping_origin",
            "order_workflows/shipping_and_billing_details_before_acceptance",
            "payment_confirmation",
            "pricing/channel_pricing",
            "pricing/discount_period_required",
            "pricing/discount_price_creation_in_the_past_blocked",
            "pricing/scheduled_pricing",
            "pricing/volume_discount",
            "pricing/volume_pricing",
            "product_data_validation_by_channel",
            "promotion/cart_promotion_campaign",
            "promotion/discount_campaign",
            "promotion/seller_promotion",
            "returns",
            "shipment/multi_part_item_shipment",
            "shipment/multi_shipment",
            "shop_tax_options/tax_identification_number/mandatory",
            "tax_collection/activated",
            "tax_collection/product_tax_code_mandatory",
            "tax_collection/tax_collection_by_operator",
            "tax_id_number/mandatory",
            "warehouses/geolocation",
            "warehouses/restricted_countries");

    @Test
    void theConfigurationHasEveryFieldThatTheDocumentRequires() {
        JsonNode json = configuration(Platform.standard());

        assertThat(FEATURES)
                .allSatisfy(field -> assertThat(json.at("/features/" + field).isMissingNode())
                        .isFalse());
        assertThat(json.path("modules").size()).isEqualTo(9);
        assertThat(json.at("/modules/tax_manager/tax_provider").size()).isEqualTo(2);
        assertThat(json.at("/platform_configuration/platform_model").size()).isEqualTo(3);
        assertThat(json.at("/platform_configuration/customer_model").size()).isEqualTo(2);
        assertThat(json.at("/platform_configuration/enhanced_seller_invoicing/enabled")
                        .isBoolean())
                .isTrue();
        assertThat(json.path("platform_name").asText()).isEqualTo("John Lewis");
        assertThat(json.path("tenant_name").isTextual()).isTrue();
        assertThat(json.path("timezone").asText()).isEqualTo("Europe/London");
    }

    @Test
    void theConfigurationShowsWhatThePlatformDoes() {
        JsonNode json = configuration(Platform.standard()
                .with(TaxMode.TAX_EXCLUDED)
                .with(OrderAcceptance.AUTOMATIC)
                .with(ShippingSettings.standard()
                        .multiShipment(true)
                        .multiPart(true)
                        .otherCarriers(true))
                .with(CsvDelimiter.COMMA));

        assertThat(json.at("/features/order_tax_mode").asText()).isEqualTo("TAX_EXCLUDED");
        assertThat(json.at("/features/order_workflows/order_acceptance").asText())
                .isEqualTo("AUTOMATIC");
        assertThat(json.at("/features/shipment/multi_shipment").asBoolean()).isTrue();
        assertThat(json.at("/features/shipment/multi_part_item_shipment").asBoolean())
                .isTrue();
        assertThat(json.at("/features/disable_seller_alternative_carrier").asBoolean())
                .isFalse();
        assertThat(json.at("/features/operator_csv_delimiter").asText()).isEqualTo("COMMA");
        assertThat(configuration(Platform.standard())
                        .at("/features/operator_csv_delimiter")
                        .asText())
                .isEqualTo("SEMICOLON");
    }

    @Test
    void withoutWordFromTheOperatorOrdersGoInOneParcelWithARegisteredCarrier() {
        JsonNode features = configuration(Platform.standard()).path("features");

        assertThat(features.at("/shipment/multi_shipment").booleanValue()).isFalse();
        assertThat(features.at("/shipment/multi_part_item_shipment").booleanValue())
                .isFalse();
        assertThat(features.path("disable_seller_alternative_carrier").booleanValue())
                .isTrue();
    }

    @Test
    void theAccountIsTheShopOfTheKey() {
        Shop shop = Shop.with(Access.of(Shop.KEY).shop(4711));
        shop.order("X");
        shop.order("Y");
        shop.mirakl.put("Y-A", OrderState.SHIPPING);

        JsonNode json = Shop.json(shop.get("/api/account"));

        assertThat(json.path("shop_id").asLong()).isEqualTo(4711);
        assertThat(json.path("currency_iso_code").asText()).isEqualTo("GBP");
        assertThat(json.path("orders_count").asLong()).isEqualTo(1);
        assertThat((Iterable<String>) json::fieldNames)
                .contains(("billing_info channels contact_informations currency_iso_code date_created "
                                + "default_billing_information domains evaluations_count free_shipping is_professional "
                                + "last_updated_date offers_count orders_count payment_details "
                                + "payment_method_mandatory premium pro_details shipping shipping_types "
                                + "shipping_zones shop_additional_fields shop_id shop_name shop_state")
                        .split(" "));
    }

    private static JsonNode configuration(Platform platform) {
        return Shop.json(Shop.on(platform).get("/api/platform/configuration"));
    }
}
