package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Shop.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentListingTest {

    private final Shop shop = Shop.ofShipments();

    @Test
    void aShipmentIsShownAsItStands() {
        shop.toShip("X", 2);
        made("X-A", "1", true);
        shop.clock.advance(Duration.ofMinutes(1));
        made("X-A", null, false);

        JsonNode data = list("").path("data");

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.at("/0/status").asText()).isEqualTo("SHIPPED");
        assertThat(data.at("/0/shipped_date").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(data.at("/0/tracking/tracking_number").asText()).isEqualTo("1");
        assertThat(data.at("/0/tracking/carrier_code").asText()).isEqualTo("DPD");
        assertThat(data.at("/1/status").asText()).isEqualTo("SHIPPING");
        assertThat(data.at("/1/status_customer_debit").asText()).isEqualTo("NO_DEBIT");
        assertThat(data.at("/1/shipped_date").isNull()).isTrue();
        assertThat(data.at("/1/tracking/carrier_code").isNull()).isTrue();
        assertThat(data.at("/1/tracking").has("tracking_number")).isFalse();
        assertThat(data.at("/1/last_updated_date").asText()).isEqualTo("2026-03-02T09:01:01Z");
        assertThat(data.at("/1/shipment_lines/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void pagesLeadThroughAllShipmentsWhateverComesAndGoes() {
        shop.toShip("X", 9);
        String first = made("X-A", null, false);
        String second = made("X-A", null, false);
        String third = made("X-A", null, false);
        JsonNode page = list("limit=2");
        shop.put("/api/shipments/delete", "{\"shipments\": [{\"id\": \"" + first + "\"}]}");
        String fourth = made("X-A", null, false);

        JsonNode next =
                list("limit=2&page_token=" + page.path("next_page_token").asText());

        assertThat(ids(page)).containsExactly(first, second);
        assertThat(ids(next)).containsExactly(third, fourth);
        assertThat(next.has("next_page_token")).isFalse();
    }

    @Test
    void aPageHoldsTenShipmentsUnlessAsked() {
        shop.toShip("X", 11);
        for (int piece = 0; piece < 11; piece++) {
            made("X-A", null, false);
        }

        assertThat(ids(list(""))).hasSize(10);
        assertThat(ids(list("page_token=" + list("").path("next_page_token").asText())))
                .hasSize(1);
        assertThat(list("limit=11").has("next_page_token")).isFalse();
    }

    @Test
    void shipmentsAreFoundByTheirOrdersInTheOrderOfCreation() {
        shop.toShip("X", 2);
        shop.toShip("Y", 1);
        shop.toShip("Z", 1);
        String z = made("Z-A", null, false);
        String x1 = made("X-A", null, false);
        made("Y-A", null, false);
        String x2 = made("X-A", null, false);

        assertThat(ids(list("order_id=X-A&order_id=Z-A&order_id=NOBODY-A"))).containsExactly(z, x1, x2);
        JsonNode page = list("order_id=X-A&order_id=Z-A&limit=2");
        assertThat(ids(list("order_id=X-A&order_id=Z-A&page_token="
                        + page.path("next_page_token").asText())))
                .containsExactly(x2);
    }

    @Test
    void shipmentsAreFoundByTheirStatesAndDebits() {
        shop.toShip("X", 3);
        String left = made("X-A", "1", true);
        String waits = made("X-A", null, false);

        assertThat(ids(list("shipment_state_code=SHIPPED&shipment_state_code=RECEIVED")))
                .containsExactly(left);
        assertThat(ids(list("shipment_state_code=SHIPPING"))).containsExactly(waits);
        assertThat(ids(list("shipment_customer_debit_state_code=DEBIT_OK"))).isEmpty();
        assertThat(ids(list("shipment_customer_debit_state_code=NO_DEBIT"))).hasSize(2);
    }

    @Test
    void theDatesOfUpdateBoundTheListAtBothEnds() {
        shop.toShip("X", 3);
        String first = made("X-A", null, false);
        shop.clock.advance(Duration.ofMinutes(1));
        String second = made("X-A", null, false);
        shop.clock.advance(Duration.ofMinutes(1));
        String third = made("X-A", null, false);

        assertThat(ids(list("last_updated_from=2026-03-02T09:01:01Z"))).containsExactly(second, third);
        assertThat(ids(list("last_updated_to=2026-03-02T09:01:01Z"))).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "page_token=!", "page_token=YQ==", "last_updated_from=yesterday"})
    void aParameterThatTheDocumentDoesNotAllowIsRefused(String query) {
        assertThat(shop.get("/api/shipments?" + query).status()).isEqualTo(400);
    }

    private String made(String orderId, @Nullable String number, boolean shipped) {
        return shop.shipments(parcel(orderId, 1, number, shipped))
                .at("/shipment_success/0/id")
                .asText();
    }

    private JsonNode list(String query) {
        return Shop.json(shop.get("/api/shipments?" + query));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("data").forEach(shipment -> ids.add(shipment.path("id").asText()));
        return ids;
    }
}
