package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Shop.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ShipmentsTest {

    private static final String INVALID = "Shipment quantity is invalid.";

    private final Shop shop = Shop.ofShipments();

    @Test
    void aShipmentIsMadeAndWaits() {
        shop.toShip("X", 3);

        JsonNode made = shop.shipments("""
                {"order_id": "X-A", "invoice_reference": "INV_1", "shipment_lines":
                  [{"order_line_id": "X-A-1", "quantity": 2, "package_reference": "box 1"}],
                 "tracking": {"carrier_code": "DPD", "tracking_number": "5555"}}""");

        JsonNode shipment = made.at("/shipment_success/0");
        assertThat(made.path("shipment_errors").size()).isZero();
        assertThat(shipment.path("order_id").asText()).isEqualTo("X-A");
        assertThat(shipment.path("status").asText()).isEqualTo("SHIPPING");
        assertThat(shipment.path("created_date").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(shipment.path("invoice_reference").asText()).isEqualTo("INV_1");
        assertThat(shipment.get("shipped_date").isNull()).isTrue();
        assertThat(shipment.path("shipment_lines"))
                .containsExactly(Wire.object()
                        .put("offer_sku", "SKU-1")
                        .put("order_line_id", "X-A-1")
                        .put("package_reference", "box 1")
                        .put("quantity", 2));
        assertThat(shipment.at("/tracking/carrier_name").asText()).isEqualTo("DPD");
        assertThat(shipment.at("/tracking/tracking_url").asText())
                .isEqualTo("http://www.dpd.co.uk/apps/tracking/?parcel=5555");
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPING);
        assertThat(shop.mirakl.order("X-A").lines().getFirst().shipped()).isZero();
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isZero();
    }

    @Test
    void oneInErrorDoesNotStopTheOthers() {
        shop.toShip("X", 1);
        shop.toShip("Y", 1);
        shop.mirakl.ship("Y-A");

        JsonNode made = shop.shipments(
                parcel("Y-A", 1, "1", true),
                parcel("NOBODY-A", 1, "2", true),
                parcel("X-A", 2, "3", true),
                parcel("X-A", 1, "4", true));

        assertThat(made.path("shipment_errors").findValuesAsText("order_id")).containsExactly("Y-A", "NOBODY-A", "X-A");
        assertThat(made.at("/shipment_errors/0/message").asText())
                .isEqualTo("The order status must be 'SHIPPING' but it is 'SHIPPED'.");
        assertThat(made.at("/shipment_errors/2/message").asText()).isEqualTo(INVALID);
        assertThat(made.path("shipment_success").findValuesAsText("tracking_number"))
                .containsExactly("4");
    }

    @Test
    void anOrderHasShippedWhenTheLastOfItsPiecesHas() {
        shop.toShip("X", 3, 1);
        shop.shipments(parcel("X-A", 2, "1", true));
        shop.shipments(parcel("X-A", 1, "2", true));

        assertThat(line(0).path("order_line_state").asText()).isEqualTo("SHIPPED");
        assertThat(line(0).path("shipped_date").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(line(1).path("order_line_state").asText()).isEqualTo("SHIPPING");
        assertThat(shop.shown("X-A").path("order_state").asText()).isEqualTo("SHIPPING");
        assertThat(shop.mirakl.order("X-A").dispatch().shipped()).isNull();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.shipments("""
                {"order_id": "X-A", "shipped": true, "shipment_lines": [{"offer_sku": "SKU-2", "quantity": 1}],
                 "tracking": {"carrier_code": "DPD", "tracking_number": "3"}}""");

        assertThat(shop.shown("X-A").path("order_state").asText()).isEqualTo("SHIPPED");
        assertThat(line(1).path("shipped_date").asText()).isEqualTo("2026-03-02T09:01:01Z");
        assertThat(shop.mirakl.order("X-A").dispatch().shipped()).isEqualTo("2026-03-02T09:01:01Z");
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isEqualTo(3);
    }

    @Test
    void aPartlyShippedLineShipsOnWithoutADate() {
        shop.toShip("X", 3);
        shop.shipments(parcel("X-A", 2, "1", true));

        assertThat(line(0).path("order_line_state").asText()).isEqualTo("SHIPPING");
        assertThat(line(0).path("shipped_date").isNull()).isTrue();
        assertThat(shop.mirakl.order("X-A").lines().getFirst().shipped()).isEqualTo(2);
    }

    @Test
    void theSameShipmentSentTwiceMakesTwoWhileThereArePieces() {
        shop.toShip("X", 3);
        String sent = parcel("X-A", 1, "1", true);
        JsonNode first = shop.shipments(sent);
        JsonNode second = shop.shipments(sent);
        shop.shipments(sent);

        JsonNode fourth = shop.shipments(sent);

        assertThat(first.at("/shipment_success/0/id").asText())
                .isNotEqualTo(second.at("/shipment_success/0/id").asText());
        assertThat(shop.mirakl.shipments("X-A")).hasSize(3);
        assertThat(fourth.at("/shipment_errors/0/message").asText())
                .isEqualTo("The order status must be 'SHIPPING' but it is 'SHIPPED'.");
    }

    @Test
    void piecesInAShipmentThatWaitsAreTaken() {
        shop.toShip("X", 3);
        shop.shipments(parcel("X-A", 2, null, false));

        assertThat(error(parcel("X-A", 2, null, false))).isEqualTo(INVALID);
        assertThat(shop.shipments(parcel("X-A", 1, null, false))
                        .path("shipment_success")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void cancelledPiecesAreNotThereToShip() {
        shop.toShip("X", 3);
        shop.mirakl.cancel("X-A", "X-A-1", 1);

        assertThat(error(parcel("X-A", 3, "1", true))).isEqualTo(INVALID);
        shop.shipments(parcel("X-A", 2, "1", true));
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void oneShipmentMayNotTakeALineTwiceOver() {
        shop.toShip("X", 3);

        String twice = """
                {"order_id": "X-A", "shipment_lines": [{"order_line_id": "X-A-1", "quantity": 2},
                                                       {"order_line_id": "X-A-1", "quantity": %d}]}""";

        assertThat(error(twice.formatted(2))).isEqualTo(INVALID);
        assertThat(shop.shipments(twice.formatted(1)).path("shipment_success").size())
                .isEqualTo(1);
    }

    @Test
    void withoutMultiPartALineIsShippedWholeOrNotAtAll() {
        Shop whole = Shop.on(Platform.standard().multiShipment(true));
        whole.toShip("X", 3, 2);
        whole.mirakl.cancel("X-A", "X-A-1", 1);

        assertThat(whole.shipments(parcel("X-A", 1, "1", true))
                        .at("/shipment_errors/0/message")
                        .asText())
                .isEqualTo(INVALID);
        assertThat(whole.shipments(parcel("X-A", 2, "1", true))
                        .path("shipment_success")
                        .size())
                .isEqualTo(1);
        assertThat(whole.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPING);
    }

    @Test
    void aShipmentThatLeavesAtOnceNeedsTheTrackingOfItsType() {
        shop.toShip("X", 1);

        assertThat(error(parcel("X-A", 1, null, true))).contains("Tracking", "STD");
        assertThat(shop.mirakl.shipments("X-A")).isEmpty();
        shop.mirakl.mandatoryTracking("STD", false);
        assertThat(shop.shipments(parcel("X-A", 1, null, true))
                        .at("/shipment_success/0/status")
                        .asText())
                .isEqualTo("SHIPPED");
    }

    @Test
    void aShipmentWithAnUnknownCarrierIsNotMade() {
        shop.toShip("X", 1);
        shop.mirakl.removeCarrier("DPD");

        assertThat(error(parcel("X-A", 1, "1", false))).contains("DPD");
        assertThat(shop.mirakl.shipments("X-A")).isEmpty();
    }

    @Test
    void anElementThatMakesNoSenseIsRefusedForItself() {
        shop.toShip("X", 1);

        assertThat(error("{\"order_id\": \"X-A\", \"shipment_lines\": []}")).isEqualTo("The shipment has no lines.");
        assertThat(error(parcel("X-A", 0, null, false))).isEqualTo(INVALID);
        assertThat(error("""
                {"order_id": "X-A", "shipment_lines": [{"order_line_id": "X-A-1", "quantity": "1"}]}""")).isEqualTo(INVALID);
        assertThat(error("""
                {"order_id": "X-A", "shipment_lines": [{"order_line_id": "Y-A-1", "quantity": 1}]}""")).contains("Y-A-1");
        assertThat(error("""
                {"order_id": "X-A", "invoice_reference": "no spaces",
                 "shipment_lines": [{"order_line_id": "X-A-1", "quantity": 1}]}""")).contains("invoice");
        assertThat(shop.mirakl.shipments("X-A")).isEmpty();
    }

    @Test
    void aThousandShipmentsAreTakenAndNoMore() {
        shop.toShip("X", 1_000);
        String one = parcel("X-A", 1, null, false);

        Answer tooMany = shop.post("/api/shipments", "{\"shipments\": " + Collections.nCopies(1_001, one) + "}");
        Answer most = shop.post("/api/shipments", "{\"shipments\": " + Collections.nCopies(1_000, one) + "}");

        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(Shop.json(most).path("shipment_success").size()).isEqualTo(1_000);
    }

    @Test
    void aCallWithoutShipmentsIsRefused() {
        assertThat(shop.post("/api/shipments", "{}").status()).isEqualTo(400);
        assertThat(shop.post("/api/shipments", "{\"shipments\": []}").status()).isEqualTo(400);
        assertThat(shop.post("/api/shipments", "{").status()).isEqualTo(400);
    }

    @Test
    void aPlatformThatKeepsOrdersTogetherHasNoShipments() {
        Shop together = Shop.open();
        together.toShip("X", 1);

        assertThat(together.post("/api/shipments", "{\"shipments\": [" + parcel("X-A", 1, "1", true) + "]}")
                        .status())
                .isEqualTo(403);
        assertThat(together.get("/api/shipments").status()).isEqualTo(403);
        assertThat(together.post("/api/shipments/tracking", "{}").status()).isEqualTo(403);
        assertThat(together.put("/api/shipments/ship", "{}").status()).isEqualTo(403);
        assertThat(together.put("/api/shipments/delete", "{}").status()).isEqualTo(403);
        assertThat(together.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPING);
    }

    @Test
    void anOrderInShipmentsIsNotConfirmedAsAWholeButOneWithoutIs() {
        shop.toShip("X", 2);
        shop.toShip("Y", 2);
        shop.track("X-A", "DPD", "1");
        shop.track("Y-A", "DPD", "1");
        shop.shipments(parcel("X-A", 1, null, false));

        assertThat(shop.ship("X-A").status()).isEqualTo(400);
        assertThat(shop.ship("Y-A").status()).isEqualTo(204);
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPING);
    }

    private JsonNode line(int index) {
        return shop.shown("X-A").at("/order_lines/" + index);
    }

    private String error(String element) {
        JsonNode answer = shop.shipments(element);
        assertThat(answer.path("shipment_success").size()).isZero();
        return answer.at("/shipment_errors/0/message").asText();
    }
}
