package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Shop.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ShipmentChangesTest {

    private final Shop shop = Shop.ofShipments();

    @Test
    void aShipmentIsConfirmedOnceAndThenRefused() {
        shop.toShip("X", 2);
        String id = made(parcel("X-A", 1, "1", false));
        shop.clock.advance(Duration.ofMinutes(1));

        JsonNode first = ship(id);
        JsonNode second = ship(id);

        assertThat(first.path("shipment_success").findValuesAsText("id")).containsExactly(id);
        assertThat(second.path("shipment_success").size()).isZero();
        assertThat(second.at("/shipment_errors/0/id").asText()).isEqualTo(id);
        assertThat(second.at("/shipment_errors/0/message").asText())
                .isEqualTo("Shipment with id '" + id + "' is not in SHIPPING status and cannot be shipped.");
        assertThat(view().state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(view().shipped()).isEqualTo("2026-03-02T09:01:01Z");
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isEqualTo(1);
        assertThat(shop.mirakl.order("X-A").lines().getFirst().shipped()).isEqualTo(1);
    }

    @Test
    void aShipmentThatIsNotThereDoesNotStopTheOthers() {
        shop.toShip("X", 1);
        String id = made(parcel("X-A", 1, "1", false));

        JsonNode answer = ship("nobody", id);

        assertThat(answer.at("/shipment_errors/0/id").asText()).isEqualTo("nobody");
        assertThat(answer.at("/shipment_errors/0/message").asText()).isEqualTo("No shipment with id 'nobody'.");
        assertThat(answer.path("shipment_success").findValuesAsText("id")).containsExactly(id);
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aShipmentLeavesOnlyWithTheTrackingOfItsType() {
        shop.toShip("X", 1);
        String id = made(parcel("X-A", 1, null, false));

        assertThat(ship(id).at("/shipment_errors/0/message").asText()).contains("Tracking", "STD");
        track(id, "{\"carrier_code\": \"DPD\", \"tracking_number\": \"1\"}");
        assertThat(ship(id).path("shipment_errors").size()).isZero();
    }

    @Test
    void trackingCanBeCorrectedAfterTheShipmentLeft() {
        shop.toShip("X", 1);
        String id = made(parcel("X-A", 1, "1", true));
        shop.clock.advance(Duration.ofMinutes(1));

        JsonNode answer = track(id, "{\"carrier_code\": \"DHL\", \"tracking_number\": \"2\"}");

        assertThat(answer.path("shipment_success").findValuesAsText("id")).containsExactly(id);
        assertThat(view().tracking())
                .isEqualTo(new Tracking(
                        "DHL", "DHL", "DHL", "2", "http://www.dhl.co.uk/en/express/tracking.html?AWB=2&brand=DHL"));
        assertThat(view().trackingWritten()).isEqualTo(2);
        assertThat(view().lastUpdated()).isEqualTo("2026-03-02T09:01:01Z");
    }

    @Test
    void trackingThatIsRefusedChangesNothing() {
        shop.toShip("X", 1);
        String id = made(parcel("X-A", 1, "1", true));

        assertThat(track(id, "{\"carrier_code\": \"BOAT\", \"tracking_number\": \"2\"}")
                        .at("/shipment_errors/0/message")
                        .asText())
                .contains("BOAT");
        assertThat(track("nobody", "{\"carrier_code\": \"DPD\", \"tracking_number\": \"2\"}")
                        .at("/shipment_errors/0/message")
                        .asText())
                .isEqualTo("No shipment with id 'nobody'.");
        assertThat(view().tracking().number()).isEqualTo("1");
        assertThat(view().trackingWritten()).isEqualTo(1);
    }

    @Test
    void aDeletedShipmentGivesItsPiecesBack() {
        shop.toShip("X", 2);
        String waits = made(parcel("X-A", 1, null, false));
        String left = made(parcel("X-A", 1, "1", true));

        JsonNode answer = delete(waits, left, "nobody");

        assertThat(answer.path("shipment_success").findValuesAsText("id")).containsExactly(waits);
        assertThat(answer.at("/shipment_errors/0/message").asText())
                .isEqualTo("Shipment with id '" + left + "' is not in SHIPPING status and cannot be deleted.");
        assertThat(answer.at("/shipment_errors/1/message").asText()).contains("nobody");
        assertThat(shop.mirakl.shipments("X-A")).extracting(ShipmentView::id).containsExactly(left);
        assertThat(delete(waits).at("/shipment_errors/0/id").asText()).isEqualTo(waits);
        assertThat(made(parcel("X-A", 1, null, false))).isNotEqualTo(waits);
    }

    @Test
    void whatHasNotLeftCanStillBeCancelledAndThenTheOrderHasShipped() {
        shop.toShip("X", 3, 1);
        shop.shipments(parcel("X-A", 2, "1", true));

        assertThatIllegalArgumentException().isThrownBy(() -> shop.mirakl.cancel("X-A", "X-A-1", 2));
        shop.mirakl.cancel("X-A");

        OrderView order = shop.mirakl.order("X-A");
        assertThat(order.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(order.lines())
                .containsExactly(
                        new LineView("X-A-1", "SKU-1", 3, 1, 2, OrderState.SHIPPED),
                        new LineView("X-A-2", "SKU-2", 1, 1, 0, OrderState.CANCELED));
    }

    @Test
    void aCancellationTakesThePiecesOutsideShipmentsFirst() {
        shop.toShip("X", 3);
        made(parcel("X-A", 2, "1", false));

        shop.mirakl.cancel("X-A", "X-A-1", 1);

        assertThat(view().state()).isEqualTo(ShipmentState.SHIPPING);
        assertThat(ship(view().id()).path("shipment_errors").size()).isZero();
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aShipmentWhosePiecesAreCancelledNeverLeaves() {
        shop.toShip("X", 3);
        String id = made(parcel("X-A", 3, "1", false));

        shop.mirakl.cancel("X-A", "X-A-1", 1);

        assertThat(view().state()).isEqualTo(ShipmentState.CANCELED);
        assertThat(ship(id).at("/shipment_errors/0/message").asText()).contains("not in SHIPPING status");
        assertThat(track(id, "{\"carrier_code\": \"DPD\", \"tracking_number\": \"2\"}")
                        .path("shipment_errors")
                        .size())
                .isEqualTo(1);
        assertThat(made(parcel("X-A", 2, "2", true))).isNotEqualTo(id);
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void anOrderThatIsCancelledOrReceivedTakesItsShipmentsWithIt() {
        shop.toShip("X", 1);
        shop.toShip("Y", 1);
        made(parcel("X-A", 1, "1", false));
        made(parcel("Y-A", 1, "1", true));

        shop.mirakl.cancel("X-A");
        shop.mirakl.receive("Y-A");

        assertThat(view().state()).isEqualTo(ShipmentState.CANCELED);
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.CANCELED);
        assertThat(shop.mirakl.shipments("Y-A").getFirst().state()).isEqualTo(ShipmentState.RECEIVED);
    }

    @Test
    void theOperatorsParcelsAreTheShipmentsToo() {
        shop.toShip("X", 2);
        made(parcel("X-A", 1, null, false));

        shop.mirakl.ship("X-A");

        assertThat(view().state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(view().shipped()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(shop.mirakl.order("X-A").lines().getFirst().shipped()).isEqualTo(2);
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isZero();
    }

    @Test
    void anOrderOfShipmentsIsShownLateToo() {
        shop.mirakl.showShippedAfter(Duration.ofMinutes(5));
        shop.toShip("X", 1);
        shop.toShip("Y", 1);
        ship(made(parcel("X-A", 1, "1", false)));
        made(parcel("Y-A", 1, "1", true));

        assertThat(shop.ids("order_state_codes=SHIPPING")).containsExactly("X-A", "Y-A");
        shop.clock.advance(Duration.ofMinutes(5));
        assertThat(shop.ids("order_state_codes=SHIPPED")).containsExactly("X-A", "Y-A");
    }

    @Test
    void aThousandAndOneAreTooMany() {
        String body = "{\"shipments\": " + Collections.nCopies(1_001, "{\"id\": \"a\"}") + "}";

        assertThat(shop.put("/api/shipments/ship", body).status()).isEqualTo(400);
        assertThat(shop.post("/api/shipments/tracking", body).status()).isEqualTo(400);
        assertThat(shop.put("/api/shipments/delete", body).status()).isEqualTo(400);
    }

    private ShipmentView view() {
        return shop.mirakl.shipments("X-A").getFirst();
    }

    private String made(String element) {
        JsonNode answer = shop.shipments(element);
        assertThat(answer.path("shipment_errors").size()).isZero();
        return answer.at("/shipment_success/0/id").asText();
    }

    private JsonNode ship(String... ids) {
        return done(shop.put("/api/shipments/ship", ids(ids)));
    }

    private JsonNode delete(String... ids) {
        return done(shop.put("/api/shipments/delete", ids(ids)));
    }

    private JsonNode track(String id, String tracking) {
        return done(shop.post(
                "/api/shipments/tracking",
                "{\"shipments\": [{\"id\": \"" + id + "\", \"tracking\": " + tracking + "}]}"));
    }

    private static String ids(String... ids) {
        return "{\"shipments\": [{\"id\": \"" + String.join("\"}, {\"id\": \"", ids) + "\"}]}";
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Shop.json(answer);
    }
}
