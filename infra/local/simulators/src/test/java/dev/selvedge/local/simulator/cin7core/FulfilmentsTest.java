package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// cin7-core.md A2, `/sale/fulfilment`: several fulfilments of one sale.
class FulfilmentsTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final Caller caller = new Caller();
    private final Warehouse warehouse = caller.office.warehouse();
    private final UUID sale = caller.ordered("JL-1", 3);

    @Test
    void aSimpleSaleHasOneFulfilmentFromTheStartWhoseTaskHasItsId() {
        JsonNode fulfilments = caller.sale(sale).get("Fulfilments");

        assertThat(fulfilments).hasSize(1);
        assertThat(fulfilments.at("/0/TaskID").asText()).isEqualTo(sale.toString());
        assertThat(fulfilments.at("/0/FulfillmentNumber").asInt()).isEqualTo(1);
        assertThat(fulfilments.at("/0/Pick/Status").asText()).isEqualTo("NOT AVAILABLE");
        assertThat(fulfilments.at("/0/Ship/Status").asText()).isEqualTo("NOT AVAILABLE");
        assertThat(fulfilments.at("/0/LinkedInvoiceNumber").asText("null")).isEmpty();
    }

    @Test
    void theSecondFulfilmentHasATaskOfItsOwnAndTurnsTheSaleAdvanced() {
        assertThat(warehouse.pick(sale, pieces(1))).isEqualTo(1);
        assertThat(text("/Type")).isEqualTo("Simple Sale");
        assertThat(text("/Status")).isEqualTo("PICKING");

        assertThat(warehouse.pick(sale, pieces(2))).isEqualTo(2);

        assertThat(text("/Type")).isEqualTo("Advanced Sale");
        assertThat(text("/Status")).isEqualTo("ORDERED");
        assertThat(text("/Fulfilments/0/TaskID")).isEqualTo(sale.toString());
        assertThat(text("/Fulfilments/1/TaskID")).hasSize(36).isNotEqualTo(sale.toString());
        assertThat(text("/Fulfilments/1/FulfillmentNumber")).isEqualTo("2");
        assertThat(text("/Fulfilments/0/Pick/Lines/0/Quantity")).isEqualTo("1");
        assertThat(text("/Fulfilments/1/Pick/Lines/0/Quantity")).isEqualTo("2");
    }

    @Test
    void wholeMeansWhatIsLeftToPick() {
        warehouse.pick(sale, pieces(1));

        assertThat(warehouse.pick(sale)).isEqualTo(2);

        assertThat(text("/Fulfilments/1/Pick/Lines/0/Quantity")).isEqualTo("2");
        assertThat(text("/CombinedPickingStatus")).isEqualTo("PICKED");
        assertThatIllegalStateException().isThrownBy(() -> warehouse.pick(sale));
    }

    @Test
    void moreThanTheOrderIsNeverPicked() {
        warehouse.pick(sale, pieces(2));

        assertThatIllegalStateException().isThrownBy(() -> warehouse.pick(sale, pieces(2)));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.pick(sale, Map.of("TOASTER", 1L)));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.pick(sale, Map.of()));

        assertThat(caller.sale(sale).get("Fulfilments")).hasSize(1);
    }

    @Test
    void whatIsInStockIsPickedWhileTheRestIsOnBackorder() {
        UUID short2 = caller.ordered("JL-2", 4);
        assertThatIllegalStateException().isThrownBy(() -> warehouse.pick(short2, pieces(3)));

        warehouse.pick(short2, pieces(2));

        assertThat(caller.sale(short2).get("CombinedPickingStatus").asText()).isEqualTo("PARTIALLY PICKED");
    }

    @Test
    void partialWorkShowsInTheCombinedStatuses() {
        assertCombined("NOT PICKED", "NOT PACKED", "NOT SHIPPED", "NOT FULFILLED");
        warehouse.pick(sale, pieces(1));
        assertCombined("PARTIALLY PICKED", "NOT PACKED", "NOT SHIPPED", "NOT FULFILLED");
        warehouse.pack(sale, 1, "Box 1");
        assertCombined("PARTIALLY PICKED", "PARTIALLY PACKED", "NOT SHIPPED", "NOT FULFILLED");
        warehouse.ship(sale, 1, shipment("Box 1"));
        assertCombined("PARTIALLY PICKED", "PARTIALLY PACKED", "PARTIALLY SHIPPED", "PARTIALLY FULFILLED");
        warehouse.pick(sale);
        warehouse.pack(sale, 2, "Box 1");
        assertCombined("PICKED", "PACKED", "PARTIALLY SHIPPED", "PARTIALLY FULFILLED");
        assertThat(text("/Fulfilments/0/FulFilmentStatus")).isEqualTo("FULFILLED");
        assertThat(text("/Fulfilments/1/FulFilmentStatus")).isEqualTo("NOT FULFILLED");
        warehouse.ship(sale, 2, shipment("Box 1"));
        assertCombined("PICKED", "PACKED", "SHIPPED", "FULFILLED");
    }

    @Test
    void twoFulfilmentsMayUseOneNameForTheirBoxes() {
        warehouse.pick(sale, pieces(1));
        warehouse.pack(sale, 1, "Box 1");
        warehouse.pick(sale, pieces(2));
        warehouse.pack(sale, 2, "Box 1");

        warehouse.ship(sale, 2, new Shipment("Box 1", "DPD", "1552", NOON));

        assertThat(text("/Fulfilments/0/Ship/Status")).isEqualTo("NOT AVAILABLE");
        assertThat(text("/Fulfilments/1/Ship/Status")).isEqualTo("AUTHORISED");
        assertThat(warehouse.parcels(sale))
                .containsExactly(new Parcel(2, List.of("Box 1"), pieces(2), "DPD", "1552", NOON));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.ship(sale, shipment("Box 1")));
    }

    @Test
    void linesStandInTheOrdersOwnOrderWhateverTheScriptsMapDoes() {
        List<String> skus = List.of("A", "B", "C", "D", "E", "F", "G", "H");
        Map<String, Long> one = skus.stream().collect(Collectors.toUnmodifiableMap(sku -> sku, sku -> 1L));
        caller.office.stock(one, "Main Warehouse");
        UUID many = caller.office.enterSale(new HandSale("Web shop", "Shopify", one));

        warehouse.pick(many, one);
        warehouse.pack(many, "Box 1");

        JsonNode fulfilment = caller.sale(many).at("/Fulfilments/0");
        assertThat(fulfilment.at("/Pick/Lines").findValuesAsText("SKU")).isEqualTo(skus);
        assertThat(fulfilment.at("/Pack/Lines").findValuesAsText("SKU")).isEqualTo(skus);
    }

    @Test
    void anAdvancedSaleHasNoFulfilmentUntilItIsPicked() {
        String header = Caller.header("JL-2").replace("\"SkipQuote\"", "\"SaleType\": \"Advanced\", \"SkipQuote\"");
        UUID advanced =
                UUID.fromString(json(caller.post("/sale", header)).get("ID").asText());
        caller.post("/sale/order", Caller.order(advanced, "AUTHORISED", "KETTLE-RED", 1));
        assertThat(caller.sale(advanced).get("Fulfilments")).isEmpty();

        warehouse.pick(advanced);

        assertThat(caller.sale(advanced).at("/Fulfilments/0/TaskID").asText()).isNotEqualTo(advanced.toString());
    }

    @Test
    void fulfilmentsCanBeReadAloneAndShipByItsTask() {
        warehouse.pick(sale, pieces(1));
        warehouse.pick(sale, pieces(2));
        warehouse.pack(sale, 2, "Box 1");
        warehouse.ship(sale, 2, shipment("Box 1"));
        JsonNode whole = caller.sale(sale).get("Fulfilments");
        String task = whole.at("/1/TaskID").asText();

        JsonNode alone = json(caller.get("/sale/fulfilment?SaleID=" + sale));
        JsonNode ship = json(caller.get("/sale/fulfilment/ship?TaskID=" + task));

        assertThat(alone.get("Fulfilments")).isEqualTo(whole);
        assertThat(ship.get("TaskID").asText()).isEqualTo(task);
        assertThat(ship.get("Status").asText()).isEqualTo("AUTHORISED");
        assertThat(ship.get("Lines")).isEqualTo(whole.at("/1/Ship/Lines")).hasSize(1);
    }

    @Test
    void unknownSalesAndTasksAreRefused() {
        UUID nobody = Guids.of("sale", "none");

        assertThat(refusal(caller.get("/sale/fulfilment?SaleID=" + nobody)))
                .isEqualTo("Sale with specified ID not found.");
        assertThat(refusal(caller.get("/sale/fulfilment/ship?TaskID=" + nobody)))
                .isEqualTo("Task with specified ID not found.");
    }

    @Test
    void shipTellsTheAddressTheNotesAndTheDayOfTheHeader() {
        String header = Caller.header("JL-2")
                .replace("\"SkipQuote\"", "\"ShipBy\": \"2026-03-05\", \"ShippingNotes\": \"Ring\", \"SkipQuote\"");
        UUID noted =
                UUID.fromString(json(caller.post("/sale", header)).get("ID").asText());
        caller.post("/sale/order", Caller.order(noted, "AUTHORISED", "KETTLE-RED", 1));

        JsonNode ship = caller.sale(noted).at("/Fulfilments/0/Ship");

        assertThat(ship.get("RequireBy").asText()).isEqualTo("2026-03-05T00:00:00");
        assertThat(ship.get("ShippingNotes").asText()).isEqualTo("Ring");
        assertThat(ship.at("/ShippingAddress/Line1").asText()).isEqualTo("1 High Street");
    }

    private void assertCombined(String picking, String packing, String shipping, String fulfilment) {
        assertThat(List.of(
                        text("/CombinedPickingStatus"),
                        text("/CombinedPackingStatus"),
                        text("/CombinedShippingStatus"),
                        text("/FulFilmentStatus")))
                .containsExactly(picking, packing, shipping, fulfilment);
    }

    private String text(String path) {
        return caller.sale(sale).at(path).asText();
    }

    private static Map<String, Long> pieces(long quantity) {
        return Map.of("KETTLE-RED", quantity);
    }

    private static Shipment shipment(String boxes) {
        return new Shipment(boxes, "DPD", "1550", NOON);
    }
}
