package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferListingTest {

    private static final List<String> REQUIRED = List.of("""
            active all_prices category_code category_label channels currency_iso_code description \
            fulfillment leadtime_to_ship logistic_class max_order_quantity min_order_quantity \
            min_quantity_alert min_shipping_price min_shipping_price_additional min_shipping_type \
            min_shipping_zone offer_id package_quantity product_references product_sku \
            product_title quantity shipping_deadline shop_sku state_code""".split(" "));

    private final Shop shop = Shop.open();

    @Test
    void tenOffersAreAPageAndTheLinkLeadsToTheNext() {
        for (int number = 0; number < 12; number++) {
            shop.mirakl.addOffer("SKU-" + number, number);
        }

        Answer first = shop.get("/api/offers");
        Answer second = shop.get("/api/offers?offset=10");

        assertThat(skus(first)).hasSize(10).startsWith("SKU-0", "SKU-1");
        assertThat(first.headers().get("Link"))
                .isEqualTo("<https://your-instance.mirakl.net/api/offers?max=10&offset=10>; rel=\"next\"");
        assertThat(skus(second)).containsExactly("SKU-10", "SKU-11");
        assertThat(second.headers()).doesNotContainKey("Link");
        assertThat(Shop.json(second).path("total_count").asInt()).isEqualTo(12);
    }

    @Test
    void aPageHasAHundredOffersAtMost() {
        for (int number = 0; number < 101; number++) {
            shop.mirakl.addOffer("SKU-" + number, number);
        }

        assertThat(skus(shop.get("/api/offers?max=100"))).hasSize(100);
        assertThat(shop.get("/api/offers?max=101").status()).isEqualTo(400);
    }

    @Test
    void theCheapestComeFirst() {
        shop.mirakl.addOffer("DEAR", 1, "Throw", new BigDecimal("90.00"));
        shop.mirakl.addOffer("CHEAP", 1, "Napkin", new BigDecimal("4.50"));

        assertThat(skus(shop.get("/api/offers"))).containsExactly("CHEAP", "DEAR");
    }

    @Test
    void oneOfferIsFoundByItsExactSku() {
        shop.mirakl.addOffer("MUG", 1);
        shop.mirakl.addOffer("mug", 2);
        shop.mirakl.addOffer("MUG-2", 3);

        assertThat(skus(shop.get("/api/offers?sku=mug"))).containsExactly("mug");
        Answer none = shop.get("/api/offers?sku=Mug");
        assertThat(skus(none)).isEmpty();
        assertThat(Shop.json(none).path("total_count").asInt()).isZero();
    }

    @Test
    void offersThatAreNotForSaleAreListedWithTheirReasons() {
        shop.mirakl.addOffer("MUG", 0);
        shop.mirakl.deactivate("MUG", InactivityReason.SHOP_NOT_OPEN);
        shop.mirakl.addOffer("GONE", 1);
        shop.mirakl.dropOffer("GONE");

        JsonNode offers = Shop.json(shop.get("/api/offers")).path("offers");

        assertThat(offers).hasSize(1);
        assertThat(offers.at("/0/active").asBoolean(true)).isFalse();
        assertThat(offers.at("/0/inactivity_reasons").toString()).isEqualTo("[\"SHOP_NOT_OPEN\",\"ZERO_QUANTITY\"]");
    }

    @Test
    void anOfferHasEveryFieldThatTheDocumentRequires() {
        shop.mirakl.addOffer("MUG", 7, "A mug", new BigDecimal("12.50"));
        shop.mirakl.place(Basket.of("X").line(BasketLine.of("MUG", 2, "12.50")));

        JsonNode offer = Shop.json(shop.get("/api/offers")).at("/offers/0");

        assertThat(REQUIRED)
                .allSatisfy(field -> assertThat(offer.hasNonNull(field)).isTrue());
        assertThat(offer.path("quantity").asInt()).isEqualTo(5);
        assertThat(offer.path("active").asBoolean()).isTrue();
        assertThat(offer.has("inactivity_reasons")).isFalse();
        assertThat(offer.path("product_title").asText()).isEqualTo("A mug");
        assertThat(offer.path("total_price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(offer.path("offer_id")).isEqualTo(shop.shown("X-A").at("/order_lines/0/offer_id"));
    }

    private static List<String> skus(Answer answer) {
        return Shop.json(answer).path("offers").findValuesAsText("shop_sku");
    }
}
