package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFieldsTest {

    private final Shop shop = Shop.open();

    @Test
    void everyFieldThatTheDocumentRequiresIsThere() {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("SKU-1", 2, "10.00")
                        .tax(Tax.of("GB-STD", "20", "3.33"))
                        .fee(Fee.of("GIFT", "1.00"))
                        .promotion(Promotion.of("SPRING", "2.00"))));
        shop.mirakl.cancel("X-A", "X-A-1", 1);

        JsonNode order = shop.shown("X-A");
        JsonNode line = order.path("order_lines").path(0);

        assertThat(names(order))
                .contains(("can_cancel can_shop_ship commercial_id created_date currency_iso_code customer fulfillment "
                                + "fully_refunded has_customer_message has_incident has_invoice last_updated_date "
                                + "leadtime_to_ship order_id order_lines order_state order_tax_mode paymentType "
                                + "payment_type price shipping_price shipping_type_code shipping_type_label "
                                + "shipping_zone_code shipping_zone_label total_commission total_price")
                        .split(" "));
        assertThat(names(line))
                .contains(("can_refund cancelations category_code category_label commission_fee commission_rate_vat "
                                + "commission_vat created_date description last_updated_date offer_id offer_sku "
                                + "offer_state_code order_line_additional_fields order_line_id order_line_index "
                                + "order_line_state price price_unit product_medias product_sku product_title quantity "
                                + "refunds shipping_price total_commission total_price")
                        .split(" "));
        assertThat(names(order.path("customer")))
                .contains("billing_address", "customer_id", "firstname", "lastname", "shipping_address");
        assertThat(names(line.path("cancelations").path(0)))
                .contains("commission_amount", "commission_taxes", "commission_total_amount", "created_date", "id");
        assertThat(names(line.path("taxes").path(0))).contains("amount", "code", "tax_calculation_rule");
        assertThat(names(line.path("fees").path(0))).contains("amount", "code");
        assertThat(names(line.path("promotions").path(0)))
                .contains("apportioned", "configuration", "deduced_amount", "id");
        assertThat(order.at("/fulfillment/center/code").asText()).isEqualTo("DEFAULT");
    }

    @Test
    void anOrderIsItsCommercialOrdersLetterAndItsLinesAreNumbered() {
        shop.mirakl.place(
                Basket.of("X").line(BasketLine.of("Sku-a", 1, "1.00")).line(BasketLine.of("SKU-A ", 1, "1.00")));

        JsonNode order = shop.shown("X-A");

        assertThat(order.path("commercial_id").asText()).isEqualTo("X");
        assertThat(order.at("/order_lines/0/offer_sku").asText()).isEqualTo("Sku-a");
        assertThat(order.at("/order_lines/1/offer_sku").asText()).isEqualTo("SKU-A ");
        assertThat(order.at("/order_lines/1/order_line_id").asText()).isEqualTo("X-A-2");
        assertThat(order.at("/order_lines/1/order_line_index").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "TAX_INCLUDED, 12,    24, 3.6, 27.6",
        "TAX_EXCLUDED, 10,    20, 3,   23",
    })
    void pricesAreShownInTheModeAskedFor(String mode, String unit, String price, String shipping, String total) {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("SKU-1", 2, "12.00")
                        .tax(Tax.of("GB-STD", "20", "4.00"))
                        .shipping("3.60", Tax.of("GB-STD", "20", "0.60"))));

        JsonNode order = shop.orders("order_tax_mode=" + mode).path("orders").path(0);
        JsonNode line = order.path("order_lines").path(0);

        assertThat(order.path("order_tax_mode").asText()).isEqualTo(mode);
        assertThat(line.path("price_unit").asText()).isEqualTo(unit);
        assertThat(line.path("price").asText()).isEqualTo(price);
        assertThat(line.path("shipping_price").asText()).isEqualTo(shipping);
        assertThat(line.path("total_price").asText()).isEqualTo(total);
        assertThat(line.at("/taxes/0/amount").asText()).isEqualTo("4");
        assertThat(order.path("price").asText()).isEqualTo(price);
        assertThat(order.path("shipping_price").asText()).isEqualTo(shipping);
        assertThat(order.path("total_price").asText()).isEqualTo(total);
    }

    @Test
    void taxIsAddedWhereTheBasketLeftItOut() {
        Shop excluding = Shop.on(Platform.standard().with(TaxMode.TAX_EXCLUDED));
        excluding.mirakl.place(Basket.of("X")
                .taxMode(TaxMode.TAX_EXCLUDED)
                .line(BasketLine.of("SKU-1", 3, "8.33").tax(Tax.of("GB-STD", "20", "5.00"))));

        assertThat(excluding.shown("X-A").path("price").asText()).isEqualTo("24.99");
        assertThat(excluding
                        .orders("order_tax_mode=TAX_INCLUDED")
                        .at("/orders/0/order_lines/0/price")
                        .asText())
                .isEqualTo("29.99");
    }

    @Test
    void withoutTaxesBothModesShowTheSame() {
        shop.order("X");

        assertThat(shop.orders("order_tax_mode=TAX_EXCLUDED")
                        .at("/orders/0/total_price")
                        .asText())
                .isEqualTo("10");
    }

    @Test
    void totalsHoldShippingAndFees() {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("SKU-1", 3, "3.33")
                        .price("10.00")
                        .shipping("2.50")
                        .fee(Fee.of("GIFT", "0.65"))
                        .commission("1.50"))
                .line(BasketLine.of("SKU-2", 1, "0.00")));

        JsonNode order = shop.shown("X-A");

        assertThat(order.path("price").asText()).isEqualTo("10");
        assertThat(order.path("shipping_price").asText()).isEqualTo("2.5");
        assertThat(order.path("total_price").asText()).isEqualTo("13.15");
        assertThat(order.path("total_commission").asText()).isEqualTo("1.5");
        assertThat(order.at("/order_lines/1/total_price").asText()).isEqualTo("0");
    }

    @Test
    void amountsAreNeverWrittenWithAnExponent() {
        shop.mirakl.place(Basket.of("X").line(BasketLine.of("SKU-1", 1, new BigDecimal("1E+3"))));

        assertThat(shop.get("/api/orders").text()).contains("\"price\":1000,");
    }

    @Test
    void promotionsStandOnTheLineAndSumOnTheOrder() {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("SKU-1", 1, "8.00").promotion(Promotion.of("SPRING", "2.00")))
                .line(BasketLine.of("SKU-2", 1, "8.50").promotion(Promotion.of("SPRING", "1.50"))));

        JsonNode order = shop.shown("X-A");

        assertThat(order.at("/order_lines/0/promotions/0/deduced_amount").asText())
                .isEqualTo("2");
        assertThat(order.at("/promotions/total_deduced_amount").asText()).isEqualTo("3.5");
    }

    @Test
    void theDeadlineIsTheEndOfTheDayThatTheLeadTimeReaches() {
        shop.order("X");

        assertThat(shop.shown("X-A").path("shipping_deadline").asText()).isEqualTo("2026-03-04T23:59:59.999Z");
    }

    @Test
    void aDeadlineThatIsGivenIsShown() {
        shop.mirakl.place(Basket.of("X")
                .line(BasketLine.of("SKU-1", 1, "1.00"))
                .leadTimeDays(5)
                .shippingDeadline(Instant.parse("2026-03-02T17:00:00Z")));

        JsonNode order = shop.shown("X-A");

        assertThat(order.path("shipping_deadline").asText()).isEqualTo("2026-03-02T17:00:00Z");
        assertThat(order.path("leadtime_to_ship").asInt()).isEqualTo(5);
    }

    @Test
    void aReferenceForTheCustomerIsNullUnlessGiven() {
        shop.order("X");
        shop.mirakl.place(Basket.of("Y").line(BasketLine.of("SKU-1", 1, "1.00")).reference("CON-9"));

        assertThat(shop.shown("X-A")
                        .at("/references/order_reference_for_customer")
                        .isNull())
                .isTrue();
        assertThat(shop.shown("Y-A")
                        .at("/references/order_reference_for_customer")
                        .asText())
                .isEqualTo("CON-9");
    }

    @Test
    void anyTextComesThroughAsItWasTyped() {
        String text = "<script>alert(1)</script> \u0007\u202E 🧵 " + "x".repeat(300);
        shop.mirakl.place(Basket.of("X")
                .shipTo(Address.household().with("street_1", text))
                .line(BasketLine.of("SKU-1", 1, "1.00").title(text)));
        shop.mirakl.put("X-A", OrderState.SHIPPING);

        JsonNode order = shop.shown("X-A");

        assertThat(order.at("/customer/shipping_address/street_1").asText()).isEqualTo(text);
        assertThat(order.at("/order_lines/0/product_title").asText()).isEqualTo(text);
    }

    @Test
    void anOddOrderSaysWhateverTheTestWants() {
        shop.mirakl.place(Basket.of("X")
                .shipTo(Address.household().without("zip_code").with("city", null))
                .line(BasketLine.of("SKU-1", 1, "1.00").odd(json -> json.remove("offer_sku")))
                .odd(json -> json.put("total_price", new BigDecimal("999.99")))
                .odd(json -> json.put("order_state", "X_ABDUCTED"))
                .currency("EUR"));
        shop.mirakl.put("X-A", OrderState.SHIPPING);

        JsonNode order = shop.shown("X-A");

        assertThat(order.path("total_price").asText()).isEqualTo("999.99");
        assertThat(order.path("order_state").asText()).isEqualTo("X_ABDUCTED");
        assertThat(order.path("currency_iso_code").asText()).isEqualTo("EUR");
        assertThat(order.at("/customer/shipping_address").has("zip_code")).isFalse();
        assertThat(order.at("/customer/shipping_address/city").isNull()).isTrue();
        assertThat(order.path("order_lines").path(0).has("offer_sku")).isFalse();
    }

    @Test
    void aNewerReleaseAddsFieldsAndValuesThatNobodyKnows() {
        shop.mirakl.place(Basket.of("X").line(BasketLine.of("SKU-1", 1, "1.00").tax(Tax.of("GB-STD", "20", "0.17"))));
        shop.mirakl.newerRelease(true);

        JsonNode order = shop.shown("X-A");

        assertThat(names((ObjectNode) order)).contains("x_sustainability");
        assertThat(order.path("payment_workflow").asText()).isEqualTo("X_PAY_IN_THREE");
        assertThat(order.at("/order_lines/0/x_gift/wrapped").asBoolean()).isTrue();
        assertThat(order.at("/order_lines/0/taxes/0/tax_calculation_rule").asText())
                .isEqualTo("X_PER_PIECE");
        shop.mirakl.newerRelease(false);
        assertThat(shop.shown("X-A").has("x_sustainability")).isFalse();
    }

    private static Iterable<String> names(JsonNode json) {
        return json::fieldNames;
    }
}
