package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Sales that people type, and orders that they edit; no vendor's document says what they may.
class HandWorkTest {

    private static final String MAIN = "Main Warehouse";
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final Caller caller = new Caller();
    private final BackOffice office = caller.office;
    private final Warehouse warehouse = office.warehouse();

    @Test
    void anotherChannelsSaleTakesStockAndIsShippedLikeAnyOther() {
        UUID sale = office.enterSale(new HandSale("Web shop", "Shopify", Map.of("KETTLE-RED", 2L)));

        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", NOON));

        JsonNode seen = caller.sale(sale);
        assertThat(seen.get("Customer").asText()).isEqualTo("Web shop");
        assertThat(seen.get("SourceChannel").asText()).isEqualTo("Shopify");
        assertThat(seen.at("/Order/SaleOrderNumber").asText()).isEqualTo("SO-00001");
        assertThat(seen.get("CombinedShippingStatus").asText()).isEqualTo("SHIPPED");
        assertThat(caller.stock("KETTLE-RED", MAIN).onHand()).isEqualTo(new BigDecimal("3"));
        JsonNode row = json(caller.get("/saleList")).at("/SaleList/0");
        assertThat(row.get("ExternalID").asText("null")).isEmpty();
        assertThat(row.get("SourceChannel").asText()).isEqualTo("Shopify");
    }

    @Test
    void aSaleTypedByHandMayCarryAnExternalIdThatACallerUsesToo() {
        caller.ordered("JL-1", 1);

        UUID typed = office.enterSale(new HandSale(Caller.CUSTOMER, "Phone", Map.of("KETTLE-RED", 1L))
                .withExternalId("JL-1")
                .withReference("COR-9"));

        JsonNode found = json(caller.get("/saleList?ExternalID=JL-1"));
        assertThat(found.get("Total").asInt()).isEqualTo(2);
        assertThat(found.at("/SaleList/1/SaleID").asText()).isEqualTo(typed.toString());
        assertThat(found.at("/SaleList/1/CustomerReference").asText()).isEqualTo("COR-9");
        assertThat(found.at("/SaleList/1/CustomerID")).isEqualTo(found.at("/SaleList/0/CustomerID"));
    }

    /// Two for 12.50 each, and 20 % of VAT on them.
    @Test
    void aSaleTypedByHandHasItsPriceAndItsTax() {
        UUID typed = office.enterSale(
                new HandSale("Web shop", "Shopify", Map.of("KETTLE-RED", 2L)).at(new BigDecimal("12.50")));

        assertThat(caller.simulator.sale(typed).total()).isEqualByComparingTo("30.00");
    }

    @Test
    void nobodySellsWhatTheCatalogueLacks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> office.enterSale(new HandSale("Web shop", "Shopify", Map.of("VASE", 1L))));

        assertThat(caller.simulator.sales()).isEmpty();
    }

    @Test
    void aLineIsAddedAndRemovedByHand() {
        UUID sale = caller.ordered("JL-1", 2);

        warehouse.addLine(sale, "TOASTER", 3);
        assertThat(lines(sale)).containsExactly(line("KETTLE-RED", 2, 0), line("TOASTER", 3, 3));
        warehouse.removeLine(sale, "KETTLE-RED");

        assertThat(lines(sale)).containsExactly(line("TOASTER", 3, 3));
        assertThat(caller.stock("KETTLE-RED", MAIN).available()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void noSkuStandsTwiceAndSomethingIsAlwaysOrdered() {
        UUID sale = caller.ordered("JL-1", 2);

        assertThatIllegalStateException().isThrownBy(() -> warehouse.addLine(sale, "KETTLE-RED", 1));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.removeLine(sale, "KETTLE-RED"));

        assertThat(lines(sale)).containsExactly(line("KETTLE-RED", 2, 0));
    }

    @Test
    void anOrderPickedInPartIsEditedButNotBelowWhatIsPicked() {
        UUID sale = caller.ordered("JL-1", 3);
        warehouse.addLine(sale, "TOASTER", 1);
        warehouse.pick(sale, Map.of("KETTLE-RED", 2L));

        assertThatIllegalStateException().isThrownBy(() -> warehouse.editLine(sale, "KETTLE-RED", 1));
        assertThatIllegalStateException().isThrownBy(() -> warehouse.removeLine(sale, "KETTLE-RED"));
        warehouse.editLine(sale, "KETTLE-RED", 2);

        assertThat(lines(sale)).containsExactly(line("KETTLE-RED", 2, 0), line("TOASTER", 1, 1));
        assertThat(caller.stock("KETTLE-RED", MAIN).allocated()).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void whatHasLeftStaysAwayWhenTheOrderIsEdited() {
        UUID sale = caller.ordered("JL-1", 2);
        caller.ordered("JL-2", 9);
        warehouse.pick(sale);
        warehouse.pack(sale, "Box 1");
        warehouse.ship(sale, new Shipment("Box 1", "DPD", "1550", NOON));

        warehouse.addLine(sale, "TOASTER", 1);

        assertThat(lines(sale)).containsExactly(line("KETTLE-RED", 2, 0), line("TOASTER", 1, 1));
        assertThat(caller.stock("KETTLE-RED", MAIN).onHand()).isEqualTo(new BigDecimal("3"));
        assertThat(caller.stock("KETTLE-RED", MAIN).allocated()).isEqualTo(new BigDecimal("9"));
        assertThat(caller.sale(sale).get("CombinedShippingStatus").asText()).isEqualTo("PARTIALLY SHIPPED");
    }

    private List<SaleEntry.LineEntry> lines(UUID sale) {
        return caller.simulator.sale(sale).lines();
    }

    private static SaleEntry.LineEntry line(String sku, long quantity, long backorder) {
        return new SaleEntry.LineEntry(sku, BigDecimal.valueOf(quantity), BigDecimal.valueOf(backorder));
    }
}
