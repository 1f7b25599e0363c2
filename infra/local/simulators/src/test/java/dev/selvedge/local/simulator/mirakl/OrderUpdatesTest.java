package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OrderUpdatesTest {

    private final Shop shop = Shop.open();

    @Test
    void theSellersReferenceIsWrittenAndReadBack() {
        shop.order("X");
        shop.clock.advance(Duration.ofMinutes(1));

        JsonNode answer = update(reference("X-A", "\"SO-7\""));

        JsonNode element = answer.at("/updated_orders/0");
        assertThat(element.path("order_id").asText()).isEqualTo("X-A");
        assertThat(element.path("errors").size()).isZero();
        assertThat(element.at("/updated/references/order_reference_for_seller").asText())
                .isEqualTo("SO-7");
        assertThat(shop.shown("X-A")
                        .at("/references/order_reference_for_seller")
                        .asText())
                .isEqualTo("SO-7");
        assertThat(shop.shown("X-A").path("last_updated_date").asText()).isEqualTo("2026-03-02T09:01:01Z");
    }

    @Test
    void oneOrderInErrorDoesNotStopTheOthers() {
        shop.order("X");

        JsonNode answer = update(reference("NOBODY-A", "\"SO-6\"") + "," + reference("X-A", "\"SO-7\""));

        assertThat(answer.at("/updated_orders/0/errors/0/code").asText()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(answer.at("/updated_orders/0/errors/0/field").asText()).isEqualTo("order_id");
        assertThat(answer.at("/updated_orders/0/updated").isNull()).isTrue();
        assertThat(shop.mirakl.order("X-A").sellerReference()).isEqualTo("SO-7");
    }

    @Test
    void aReferenceMayNotBeBlankAndStaysAsItWas() {
        shop.order("X");
        update(reference("X-A", "\"SO-7\""));

        JsonNode answer = update(reference("X-A", "\" \""));

        assertThat(answer.at("/updated_orders/0/errors/0/code").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(shop.mirakl.order("X-A").sellerReference()).isEqualTo("SO-7");
    }

    @Test
    void nullRemovesTheReferenceAndSilenceKeepsIt() {
        shop.order("X");
        update(reference("X-A", "\"SO-7\""));

        update("{\"order_id\": \"X-A\"}");
        assertThat(shop.mirakl.order("X-A").sellerReference()).isEqualTo("SO-7");
        update(reference("X-A", "null"));
        assertThat(shop.mirakl.order("X-A").sellerReference()).isNull();
    }

    @Test
    void aHundredAndOneOrdersAreTooMany() {
        String orders = String.join(",", Collections.nCopies(101, reference("X-A", "\"SO-7\"")));

        Answer answer = shop.put("/api/orders", "{\"orders\": [" + orders + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Too many orders given");
    }

    @Test
    void aBodyWithoutOrdersIsRefused() {
        assertThat(shop.put("/api/orders", "{}").status()).isEqualTo(400);
        assertThat(shop.put("/api/orders", "{").status()).isEqualTo(400);
    }

    private JsonNode update(String orders) {
        Answer answer = shop.put("/api/orders", "{\"orders\": [" + orders + "]}");
        assertThat(answer.status()).isEqualTo(200);
        return Shop.json(answer);
    }

    private static String reference(String orderId, String json) {
        return "{\"order_id\": \"" + orderId + "\", \"references\": {\"order_reference_for_seller\": " + json + "}}";
    }
}
