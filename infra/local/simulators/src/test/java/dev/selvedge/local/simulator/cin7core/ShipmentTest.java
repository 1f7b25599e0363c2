package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `/sale/fulfilment/ship`: three boxes of kettles, and how they leave.
class ShipmentTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final Caller caller = new Caller();
    private final Warehouse warehouse = caller.office.warehouse();
    private final UUID sale = caller.ordered("JL-1", 4);

    @BeforeEach
    void packThreeBoxes() {
        warehouse.pick(sale);
        warehouse.pack(
                sale,
                List.of(
                        new Packed("KETTLE-RED", 1, "Box 1"),
                        new Packed("KETTLE-RED", 2, "Box 2"),
                        new Packed("KETTLE-RED", 1, "Box 3")));
    }

    @Test
    void severalBoxesLeaveInOneLine() {
        warehouse.ship(sale, new Shipment("Box 1, Box 3", "DPD", "1550", NOON));

        assertThat(line(0).get("Boxes").asText()).isEqualTo("Box 1, Box 3");
        assertThat(ship().get("Status").asText()).isEqualTo("PARTIALLY AUTHORISED");
        assertThat(onHand()).isEqualTo("3");
        assertThat(warehouse.parcels(sale))
                .containsExactly(
                        new Parcel(1, List.of("Box 1", "Box 3"), Map.of("KETTLE-RED", 2L), "DPD", "1550", NOON));
    }

    @Test
    void aPlannedLineIsNotShippedAndItsGoodsAreStillThere() {
        warehouse.plan(sale, 1, new Shipment("Box 1", "DPD", "1550", NOON));

        assertThat(line(0).get("IsShipped").asBoolean(true)).isFalse();
        assertThat(line(0).get("TrackingNumber").asText()).isEqualTo("1550");
        assertThat(ship().get("Status").asText()).isEqualTo("DRAFT");
        assertThat(caller.sale(sale).get("CombinedShippingStatus").asText()).isEqualTo("SHIPPING");
        assertThat(caller.sale(sale).get("FulFilmentStatus").asText()).isEqualTo("NOT FULFILLED");
        assertThat(onHand()).isEqualTo("5");
        assertThat(warehouse.parcels(sale)).isEmpty();
    }

    @Test
    void aPlannedLineLeavesAsPlanned() {
        warehouse.plan(sale, 1, new Shipment("Box 1", "DPD", "1550", NOON));

        warehouse.ship(sale, 1, "Box 1");

        assertThat(ship().get("Lines")).hasSize(1);
        assertThat(line(0).get("IsShipped").asBoolean()).isTrue();
        assertThat(line(0).get("TrackingNumber").asText()).isEqualTo("1550");
        assertThat(onHand()).isEqualTo("4");
    }

    @Test
    void aPlanGivesWayToWhatReallyLeaves() {
        warehouse.plan(sale, 1, new Shipment("Box 1", "DPD", "1550", NOON));

        warehouse.ship(sale, 1, new Shipment("Box 1", "Evri", "H01", NOON));

        assertThat(ship().get("Lines")).hasSize(1);
        assertThat(line(0).get("Carrier").asText()).isEqualTo("Evri");
    }

    @Test
    void aBoxLeavesOnceAndOnlyIfItWasPacked() {
        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", NOON));

        assertThatIllegalStateException()
                .isThrownBy(() -> warehouse.ship(sale, new Shipment("Box 2,Box 1", "DPD", "1551", NOON)));
        assertThatIllegalStateException()
                .isThrownBy(() -> warehouse.plan(sale, 1, new Shipment("Box 1", "DPD", "1551", NOON)));
        assertThatIllegalStateException()
                .isThrownBy(() -> warehouse.ship(sale, new Shipment("Box 9", "DPD", "1551", NOON)));

        assertThat(onHand()).isEqualTo("4");
        assertThat(ship().get("Lines")).hasSize(1);
    }

    @Test
    void theTrackingOfALineThatLeftCanBeChanged() {
        warehouse.ship(sale, new Shipment("Box 1,Box 2", "DPD", "", NOON));

        warehouse.changeTracking(sale, 1, "Box 2", "Evri", "H01");

        assertThat(line(0).get("Carrier").asText()).isEqualTo("Evri");
        assertThat(line(0).get("TrackingNumber").asText()).isEqualTo("H01");
        assertThat(line(0).get("IsShipped").asBoolean()).isTrue();
        assertThat(caller.sale(sale).get("CombinedTrackingNumbers").asText()).isEqualTo("H01");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null, null", "'', ''", "' DPD ', ' 1550 '", "dpd, 15a"})
    void whatTheWarehouseTypesIsShownAsItIs(@Nullable String carrier, @Nullable String number) {
        warehouse.ship(sale, new Shipment("Box 1", carrier, number, NOON));

        assertThat(line(0).get("Carrier").textValue()).isEqualTo(carrier);
        assertThat(line(0).get("TrackingNumber").textValue()).isEqualTo(number);
        assertThat(warehouse.parcels(sale).getFirst().trackingNumber()).isEqualTo(number);
    }

    @Test
    void nobodyTypesMoreThanTheTableAllows() {
        String most = "x".repeat(256);
        warehouse.ship(sale, new Shipment("Box 1", most, most, NOON));

        assertThatIllegalArgumentException().isThrownBy(() -> new Shipment("Box 1", most + "x", "1", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shipment("Box 1", "DPD", most + "x", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Packed("KETTLE-RED", 1, most + "x"));

        assertThat(line(0).get("Carrier").asText()).isEqualTo(most);
    }

    @Test
    void aTrackingAddressIsShownWhereTheAccountHasOne() {
        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", "https://track.example/1550", NOON));
        warehouse.ship(sale, new Shipment("Box 2", "DPD", "1551", NOON));

        assertThat(line(0).get("TrackingURL").asText()).isEqualTo("https://track.example/1550");
        assertThat(line(1).get("TrackingURL").textValue()).isEmpty();
    }

    @Test
    void theBooksShowWhatHasLeft() {
        warehouse.ship(sale, new Shipment("Box 1,Box 2", "DPD", "<1550>", NOON));

        assertThat(caller.simulator.books()).contains("1: Box 1 + Box 2 (KETTLE-RED × 3), DPD &lt;1550&gt;");
        assertThat(caller.simulator.sale(sale).parcels()).isEqualTo(warehouse.parcels(sale));
    }

    private JsonNode ship() {
        return caller.sale(sale).at("/Fulfilments/0/Ship");
    }

    private JsonNode line(int index) {
        return ship().get("Lines").get(index);
    }

    private String onHand() {
        BigDecimal onHand = caller.stock("KETTLE-RED", "Main Warehouse").onHand();
        return onHand.toPlainString();
    }
}
