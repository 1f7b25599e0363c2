package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// cin7-core.md A2, the statuses and `/sale/fulfilment`: what a caller sees of the warehouse's work.
class WarehouseTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final Caller caller = new Caller();
    private final Warehouse warehouse = caller.office.warehouse();

    @Test
    void aSimpleSaleGoesFromOrderedToShippedStepByStep() {
        UUID sale = caller.ordered("JL-1", 2);
        assertStatus(sale, "ORDERED", "NOT FULFILLED");
        warehouse.pick(sale);
        assertStatus(sale, "PICKED", "NOT FULFILLED");
        warehouse.pack(sale, "Box 1");
        assertStatus(sale, "PACKED", "NOT FULFILLED");
        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", NOON));
        assertStatus(sale, "INVOICING", "FULFILLED");
    }

    @Test
    void anAdvancedSaleKeepsItsStatusWhileTheCombinedOnesMove() {
        String header = Caller.header("JL-1").replace("\"SkipQuote\"", "\"SaleType\": \"Advanced\", \"SkipQuote\"");
        UUID sale = UUID.fromString(
                Caller.json(caller.post("/sale", header)).get("ID").asText());
        caller.post("/sale/order", Caller.order(sale, "AUTHORISED", "KETTLE-RED", 1));

        warehouse.pick(sale);

        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("ORDERED");
        assertThat(caller.sale(sale).get("CombinedPickingStatus").asText()).isEqualTo("PICKED");
        assertThat(caller.sale(sale).get("Type").asText()).isEqualTo("Advanced Sale");
    }

    @Test
    void oneOfTwoBoxesIsAPartialShipment() {
        UUID sale = caller.ordered("JL-1", 3);
        warehouse.pick(sale);
        warehouse.pack(sale, List.of(new Packed("KETTLE-RED", 2, "Box 1"), new Packed("KETTLE-RED", 1, "Box 2")));

        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", NOON));

        JsonNode fulfilment = caller.sale(sale).at("/Fulfilments/0");
        assertStatus(sale, "SHIPPING", "PARTIALLY FULFILLED");
        assertThat(fulfilment.at("/Ship/Status").asText()).isEqualTo("PARTIALLY AUTHORISED");
        assertThat(fulfilment.at("/Ship/Lines")).hasSize(1);
        assertThat(fulfilment.at("/Ship/Lines/0/Boxes").asText()).isEqualTo("Box 1");
        assertThat(fulfilment.at("/Ship/Lines/0/Carrier").asText()).isEqualTo("DPD");
        assertThat(fulfilment.at("/Ship/Lines/0/ShipmentDate").asText()).isEqualTo("2026-03-03T00:00:00");
        assertThat(fulfilment.at("/Pack/Lines")).hasSize(2);
        assertThat(fulfilment.at("/Pack/Lines/1/SKU").asText()).isEqualTo("KETTLE-RED");
        assertThat(fulfilment.at("/Pack/Lines/1/Box").asText()).isEqualTo("Box 2");
        assertThat(fulfilment.get("TaskID").asText()).isEqualTo(sale.toString());
        assertThat(caller.sale(sale).get("CombinedTrackingNumbers").asText()).isEqualTo("1550");
    }

    @Test
    void whatLeavesLeavesTheStockAndWhatIsSellableStaysTheSame() {
        UUID sale = caller.ordered("JL-1", 2);
        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");

        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", NOON));

        StockEntry stock = caller.stock("KETTLE-RED", "Main Warehouse");
        assertThat(stock.onHand()).isEqualTo(new BigDecimal("3"));
        assertThat(stock.allocated()).isEqualTo(BigDecimal.ZERO);
        assertThat(stock.available()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void aLineEditedByHandIsAllocatedAgain() {
        UUID sale = caller.ordered("JL-1", 2);

        warehouse.editLine(sale, "KETTLE-RED", 4);

        SaleEntry edited = caller.simulator.sales().getFirst();
        assertThat(edited.lines())
                .containsExactly(new SaleEntry.LineEntry("KETTLE-RED", new BigDecimal("4"), BigDecimal.ZERO));
        assertThat(edited.total()).isEqualTo(new BigDecimal("48"));
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void aBackorderIsPickedOnlyOnceItIsCovered() {
        UUID sale = caller.ordered("JL-1", 7);
        assertThatIllegalStateException().isThrownBy(() -> warehouse.pick(sale));

        caller.office.receive("KETTLE-RED", "Main Warehouse", 2);
        warehouse.pick(sale);

        assertStatus(sale, "PICKED", "NOT FULFILLED");
    }

    @Test
    void boxesThatDoNotHoldTheOrderAreAMistake() {
        UUID sale = caller.ordered("JL-1", 2);
        warehouse.pick(sale);

        assertThatIllegalStateException()
                .isThrownBy(() -> warehouse.pack(sale, List.of(new Packed("KETTLE-RED", 1, "Box 1"))));
    }

    private void assertStatus(UUID sale, String status, String fulfilment) {
        JsonNode seen = caller.sale(sale);
        assertThat(seen.get("Status").asText()).isEqualTo(status);
        assertThat(seen.get("FulFilmentStatus").asText()).isEqualTo(fulfilment);
    }
}
