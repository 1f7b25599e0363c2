package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the warehouse did can be undone: cin7-core.md A6, "undo". Two of three kettles have left.
class UndoTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Shipment SHIPMENT = new Shipment("Box 1", "DPD", "1550", NOON);

    private final Caller caller = new Caller();
    private final Warehouse warehouse = caller.office.warehouse();
    private final UUID sale = caller.ordered("JL-1", 3);

    @BeforeEach
    void shipTwo() {
        warehouse.pick(sale, Map.of("KETTLE-RED", 2L));
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, SHIPMENT);
        assertStock(3, 1);
    }

    @Test
    void anUnshippedLineStaysAsAPlanAndItsGoodsAreBack() {
        warehouse.unship(sale, 1, "Box 1");

        assertThat(seen("/Fulfilments/0/Ship/Lines/0/IsShipped").asBoolean(true))
                .isFalse();
        assertThat(seen("/Fulfilments/0/Ship/Lines/0/TrackingNumber").asText()).isEqualTo("1550");
        assertThat(seen("/Fulfilments/0/Ship/Status").asText()).isEqualTo("DRAFT");
        assertThat(warehouse.parcels(sale)).isEmpty();
        assertStock(5, 3);
        assertThatIllegalStateException().isThrownBy(() -> warehouse.unship(sale, 1, "Box 1"));
    }

    @Test
    void aRemovedLineIsGoneAndItsGoodsAreBack() {
        warehouse.removeShipment(sale, 1, "Box 1");

        assertThat(seen("/Fulfilments/0/Ship/Lines")).isEmpty();
        assertThat(seen("/Fulfilments/0/Ship/Status").asText()).isEqualTo("NOT AVAILABLE");
        assertStock(5, 3);
    }

    @Test
    void whatCameBackCanLeaveAgain() {
        warehouse.unship(sale, 1, "Box 1");

        warehouse.ship(sale, 1, "Box 1");

        assertThat(warehouse.parcels(sale)).hasSize(1);
        assertStock(3, 1);
    }

    @Test
    void shippedThenPackedThenPickedIsUndoneInThatOrder() {
        assertThatIllegalStateException().isThrownBy(() -> warehouse.undoPack(sale, 1));
        warehouse.unship(sale, 1, "Box 1");
        assertThatIllegalStateException().isThrownBy(() -> warehouse.undoPick(sale, 1));
        warehouse.undoPack(sale, 1);
        assertThat(seen("/Fulfilments/0/Pack/Status").asText()).isEqualTo("NOT AVAILABLE");
        assertThat(seen("/Fulfilments/0/Ship/Lines")).isEmpty();
        warehouse.undoPick(sale, 1);

        assertThat(seen("/Fulfilments/0/Pick/Status").asText()).isEqualTo("NOT AVAILABLE");
        assertThat(seen("/Status").asText()).isEqualTo("ORDERED");
        assertThat(warehouse.pick(sale)).isEqualTo(1);
        assertThat(seen("/Fulfilments/0/Pick/Lines/0/Quantity").asInt()).isEqualTo(3);
    }

    @Test
    void aWholeFulfilmentOfAnAdvancedSaleIsVoidAndItsPiecesArePickedAgain() {
        warehouse.pick(sale);

        warehouse.voidFulfilment(sale, 1);

        assertThat(seen("/Fulfilments/0/FulFilmentStatus").asText()).isEqualTo("VOIDED");
        assertThat(seen("/Fulfilments/0/Pick/Status").asText()).isEqualTo("VOIDED");
        assertThat(seen("/Fulfilments/0/Pack/Status").asText()).isEqualTo("VOIDED");
        assertThat(seen("/Fulfilments/0/Ship/Status").asText()).isEqualTo("VOIDED");
        assertThat(seen("/Fulfilments/0/Ship/Lines")).hasSize(1);
        assertThat(seen("/Fulfilments/1/Pick/Status").asText()).isEqualTo("AUTHORISED");
        assertThat(seen("/CombinedPickingStatus").asText()).isEqualTo("PARTIALLY PICKED");
        assertThat(seen("/CombinedShippingStatus").asText()).isEqualTo("NOT SHIPPED");
        assertThat(seen("/CombinedTrackingNumbers").asText()).isEmpty();
        assertThat(warehouse.parcels(sale)).isEmpty();
        assertStock(5, 3);
        assertThat(warehouse.pick(sale)).isEqualTo(3);
    }

    @Test
    void aVoidFulfilmentIsNotWorkedOn() {
        warehouse.pick(sale);
        warehouse.voidFulfilment(sale, 1);

        assertThatIllegalStateException().isThrownBy(() -> warehouse.voidFulfilment(sale, 1));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.unship(sale, 1, "Box 1"));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.ship(sale, 1, SHIPMENT));
        assertStock(5, 3);
    }

    @Test
    void aVoidFulfilmentOutlastsItsLineInTheOrder() {
        warehouse.pick(sale);
        warehouse.voidFulfilment(sale, 1);
        warehouse.undoPick(sale, 2);
        warehouse.addLine(sale, "TOASTER", 1);

        warehouse.removeLine(sale, "KETTLE-RED");

        assertThat(seen("/Fulfilments/0/Pack/Lines/0/SKU").asText()).isEqualTo("KETTLE-RED");
        assertThat(seen("/Fulfilments/0/Pick/Lines/0/Quantity").asInt()).isEqualTo(2);
        assertStock(5, 0);
    }

    @Test
    void theFulfilmentOfASimpleSaleIsNotVoided() {
        assertThatIllegalStateException().isThrownBy(() -> warehouse.voidFulfilment(sale, 1));

        assertStock(3, 1);
    }

    @Test
    void aSaleIsVoidedByHandHoweverFarItWent() {
        assertThatIllegalStateException().isThrownBy(() -> warehouse.voidSale(sale));

        warehouse.undoAndVoid(sale);

        JsonNode seen = caller.sale(sale);
        assertThat(seen.get("Status").asText()).isEqualTo("VOIDED");
        assertThat(seen.at("/Order/Status").asText()).isEqualTo("VOIDED");
        assertThat(seen.get("CombinedShippingStatus").asText()).isEqualTo("VOIDED");
        assertThat(seen.get("FulFilmentStatus").asText()).isEqualTo("VOIDED");
        assertThat(seen.at("/Fulfilments/0/Ship/Status").asText()).isEqualTo("VOIDED");
        assertThat(seen.at("/Fulfilments/0/FulFilmentStatus").asText()).isEqualTo("VOIDED");
        assertThat(caller.simulator.sale(sale).isVoided()).isTrue();
        assertThat(warehouse.parcels(sale)).isEmpty();
        assertStock(5, 0);
        assertThatIllegalStateException().isThrownBy(() -> warehouse.undoAndVoid(sale));
    }

    @Test
    void aSaleIsVoidedByACallerOnceAllIsUndone() {
        warehouse.removeShipment(sale, 1, "Box 1");
        warehouse.undoPack(sale, 1);
        assertThat(caller.delete("/sale?ID=" + sale + "&Void=true").status()).isEqualTo(400);
        warehouse.undoPick(sale, 1);

        assertThat(caller.delete("/sale?ID=" + sale + "&Void=true").status()).isEqualTo(200);

        assertStock(5, 0);
    }

    private JsonNode seen(String path) {
        return caller.sale(sale).at(path);
    }

    private void assertStock(int onHand, int allocated) {
        StockEntry stock = caller.stock("KETTLE-RED", "Main Warehouse");
        assertThat(stock.onHand().intValueExact()).isEqualTo(onHand);
        assertThat(stock.allocated().intValueExact()).isEqualTo(allocated);
    }
}
