package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.StockReading;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// cin7-core.md A3, `/ref/productavailability`: which rows there are and which of them a filter finds.
class AvailabilityTest {

    private static final String MAIN = "Main Warehouse";

    private final Caller caller = new Caller();

    @BeforeEach
    void linen() {
        caller.office.addProduct("LINEN-OAT", "Linen, oat", "Fabric");
    }

    @Test
    void everyBatchInABinHasItsOwnRow() {
        receive("A1", "2026-03", "2");
        receive("A1", "2026-04", "3");
        receive("A2", "2026-04", "4");
        receive("A2", "", "5");
        receive("A1", "2026-04", "10");

        assertThat(rows("?Sku=LINEN"))
                .containsExactly(
                        "LINEN-OAT A1 2026-03 2",
                        "LINEN-OAT A1 2026-04 13",
                        "LINEN-OAT A2 - 5",
                        "LINEN-OAT A2 2026-04 4");
    }

    @Test
    void quantitiesHaveUpToFourDecimals() {
        receive("", "", "2.12345");

        JsonNode row =
                json(caller.get("/ref/productavailability?Sku=LINEN-OAT")).at("/ProductAvailabilityList/0");
        assertThat(row.get("OnHand").asText()).isEqualTo("2.1235");
        assertThat(row.get("Available").asText()).isEqualTo("2.1235");
        assertThat(row.get("StockOnHand").asText()).isEqualTo("5.3088");
    }

    @Test
    void availableFallsBelowZeroOnceMoreIsPromisedThanThereIs() {
        caller.office.set("KETTLE-RED", MAIN, new BigDecimal("1.5"));

        caller.ordered("JL-1", 4);

        assertThat(rows("")).containsExactly("KETTLE-RED - - -2.5");
    }

    @Test
    void rowsAreInTheOrderOfNameSkuLocationBinAndBatch() {
        caller.office.addProduct("Z-1", "Apron");
        caller.office.addProduct("A-2", "Zip");
        caller.office.addProduct("A-1", "Zip");
        for (String sku : List.of("A-2", "A-1", "Z-1")) {
            caller.office.receive(sku, MAIN, "A1", "", BigDecimal.ONE);
        }
        caller.office.receive("Z-1", MAIN, "A1", "2026-04", BigDecimal.TWO);
        caller.office.receive("Z-1", MAIN, "A0", "2026-05", BigDecimal.TEN);
        caller.office.receive("Z-1", "Annexe", "B9", "", BigDecimal.ZERO);

        assertThat(rows(""))
                .containsExactly(
                        "Z-1 B9 - 0",
                        "Z-1 A0 2026-05 10",
                        "Z-1 A1 - 1",
                        "Z-1 A1 2026-04 2",
                        "KETTLE-RED - - 5",
                        "A-1 A1 - 1",
                        "A-2 A1 - 1");
    }

    @Test
    void categoriesLocationsAndBatchesMatchExactly() {
        receive("A1", "2026-03", "2");
        caller.office.receive("LINEN-OAT", "Annexe", 7);

        assertThat(rows("?Category=Fabric")).containsExactly("LINEN-OAT - - 7", "LINEN-OAT A1 2026-03 2");
        assertThat(rows("?Location=Annexe")).containsExactly("LINEN-OAT - - 7");
        assertThat(rows("?Batch=2026-03")).containsExactly("LINEN-OAT A1 2026-03 2");
        assertThat(rows("?Category=fabric")).isEmpty();
        assertThat(rows("?Category=Fab")).isEmpty();
        assertThat(rows("?Location=annexe")).isEmpty();
        assertThat(rows("?Batch=2026")).isEmpty();
    }

    @Test
    void namesMatchHowTheyStartAndSkusLoosely() {
        receive("", "", "2");

        assertThat(rows("?Name=linen")).containsExactly("LINEN-OAT - - 2");
        assertThat(rows("?Name=oat")).isEmpty();
        assertThat(rows("?Sku=en-o")).containsExactly("LINEN-OAT - - 2");
        assertThat(rows("?Sku=")).hasSize(2);
    }

    @Test
    void anIdFindsOneProductOnly() {
        receive("", "", "2");

        assertThat(rows("?ID=" + caller.office.productId("LINEN-OAT"))).containsExactly("LINEN-OAT - - 2");
    }

    @Test
    void filtersNarrowOneAnother() {
        receive("A1", "2026-03", "2");
        caller.office.receive("LINEN-OAT", "Annexe", 7);

        assertThat(rows("?Sku=LINEN-OAT&Location=Annexe")).containsExactly("LINEN-OAT - - 7");
        assertThat(rows("?Batch=2026-03&Location=Annexe")).isEmpty();
    }

    @Test
    void whereEmptyShelvesLoseTheirRowsTheyHaveThemBackWithTheGoods() {
        Caller other = new Caller(Caller.documented().with(new StockReading(true, false)));
        other.office.set("KETTLE-RED", MAIN, 0);
        assertThat(rows(other, "")).isEmpty();

        other.office.set("KETTLE-RED", MAIN, 2);

        assertThat(rows(other, "")).containsExactly("KETTLE-RED - - 2");
    }

    @Test
    void whereEmptyShelvesLoseTheirRowsOneWithPromisesKeepsIts() {
        Caller other = new Caller(Caller.documented().with(new StockReading(true, false)));
        other.ordered("JL-1", 2);

        other.office.set("KETTLE-RED", MAIN, 0);

        assertThat(rows(other, "")).containsExactly("KETTLE-RED - - -2");
    }

    private void receive(String bin, String batch, String quantity) {
        caller.office.receive("LINEN-OAT", MAIN, bin, batch, new BigDecimal(quantity));
    }

    private List<String> rows(String query) {
        return rows(caller, query);
    }

    /// SKU, bin, batch and what is available, a dash for an empty one.
    private static List<String> rows(Caller caller, String query) {
        JsonNode list = json(caller.get("/ref/productavailability" + query)).get("ProductAvailabilityList");
        return StreamSupport.stream(list.spliterator(), false)
                .map(row -> String.join(
                        " ",
                        row.get("SKU").asText(),
                        row.get("Bin").asText().isEmpty() ? "-" : row.get("Bin").asText(),
                        row.get("Batch").isNull() ? "-" : row.get("Batch").asText(),
                        row.get("Available").asText()))
                .toList();
    }
}
