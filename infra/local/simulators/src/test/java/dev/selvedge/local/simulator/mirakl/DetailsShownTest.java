package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.mirakl.Customer.Organisation;
import org.junit.jupiter.api.Test;

class DetailsShownTest {

    private static final Organisation FIRM = new Organisation("ORG-1", "Tweed Limited", "01234567", "GB123456789");

    @Test
    void addressesAreNullUntilTheOrderIsAccepted() {
        Shop shop = Shop.open();
        shop.order("X");

        assertThat(customer(shop).path("shipping_address").isNull()).isTrue();
        assertThat(customer(shop).path("billing_address").isNull()).isTrue();
        shop.accept("X-A", "X-A-1");
        assertThat(customer(shop).at("/shipping_address/city").asText()).isEqualTo("Macclesfield");
        assertThat(customer(shop).at("/billing_address/zip_code").asText()).isEqualTo("SK11 6TT");
    }

    @Test
    void aPlatformMayShowAddressesAtOnce() {
        Shop shop = Shop.on(Platform.standard().with(DetailsShown.AT_ONCE));
        shop.order("X");

        assertThat(customer(shop).at("/shipping_address/city").asText()).isEqualTo("Macclesfield");
    }

    @Test
    void aPlatformMayHideAddressesUntilTheMoneyHasArrived() {
        Shop shop = Shop.on(Platform.standard().with(DetailsShown.FROM_SHIPPING));
        shop.order("X");
        shop.accept("X-A", "X-A-1");

        assertThat(customer(shop).path("shipping_address").isNull()).isTrue();
        shop.mirakl.confirmDebit("X-A");
        assertThat(customer(shop).path("shipping_address").isNull()).isFalse();
    }

    @Test
    void anOrderCancelledBeforeItsAcceptanceKeepsItsAddressesToItself() {
        Shop shop = Shop.open();
        shop.order("X");
        shop.mirakl.cancel("X-A");

        assertThat(customer(shop).path("shipping_address").isNull()).isTrue();
    }

    @Test
    void anOrderCancelledAfterItsAcceptanceStillShowsThem() {
        Shop shop = Shop.open();
        shop.order("X");
        shop.accept("X-A", "X-A-1");
        shop.mirakl.cancel("X-A");

        assertThat(customer(shop).path("shipping_address").isNull()).isFalse();
    }

    @Test
    void aBusinessBuyersNumbersFollowTheSameRule() {
        Shop shop = Shop.open();
        shop.mirakl.place(Basket.of("X").customer(Customer.shopper().of(FIRM)).line(BasketLine.of("SKU-1", 1, "1.00")));

        JsonNode hidden = customer(shop).path("organization");
        shop.accept("X-A", "X-A-1");
        JsonNode shown = customer(shop).path("organization");

        assertThat(hidden.path("name").asText()).isEqualTo("Tweed Limited");
        assertThat(hidden.path("organization_id").isNull()).isTrue();
        assertThat(hidden.path("identification_number").isNull()).isTrue();
        assertThat(hidden.path("tax_identification_number").isNull()).isTrue();
        assertThat(shown.path("tax_identification_number").asText()).isEqualTo("GB123456789");
    }

    @Test
    void thePlatformSaysWhichItDoes() {
        String path = "/features/order_workflows/shipping_and_billing_details_before_acceptance";

        assertThat(configuration(Shop.open()).at(path).asBoolean()).isFalse();
        assertThat(configuration(Shop.on(Platform.standard().with(DetailsShown.AT_ONCE)))
                        .at(path)
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode customer(Shop shop) {
        return shop.shown("X-A").path("customer");
    }

    private static JsonNode configuration(Shop shop) {
        return Shop.json(shop.get("/api/platform/configuration"));
    }
}
