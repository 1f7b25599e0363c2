package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.StockReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// cin7-core.md A3.
class ProductTest {

    private final Caller caller = new Caller();

    @Test
    void skusMatchLooselySoThatACallerMustLookAgain() {
        caller.office.addProduct("KETTLE-RED-XL", "Large red kettle");

        assertThat(skus("/product?Sku=kettle-red")).containsExactly("KETTLE-RED", "KETTLE-RED-XL");
        assertThat(skus("/product?Name=RED%20KETTLE")).containsExactly("KETTLE-RED", "KETTLE-RED-XL");
    }

    @Test
    void deprecatedProductsAreHiddenUnlessAskedFor() {
        caller.office.changeStatus("TOASTER", ProductStatus.DEPRECATED);

        assertThat(skus("/product?Sku=TOASTER")).isEmpty();
        JsonNode found = json(caller.get("/product?Sku=TOASTER&IncludeDeprecated=true"));
        assertThat(found.at("/Products/0/Status").asText()).isEqualTo("Deprecated");
    }

    @Test
    void servicesAreProductsOfAnotherType() {
        assertThat(json(caller.get("/product?Sku=SHIPPING"))
                        .at("/Products/0/Type")
                        .asText())
                .isEqualTo("Service");
    }

    @Test
    void aProductShowsTheCategoryItIsFiledUnder() {
        caller.office.addProduct("CUSHION", "Cushion", "Soft furnishings");

        assertThat(json(caller.get("/product?Sku=CUSHION"))
                        .at("/Products/0/Category")
                        .asText())
                .isEqualTo("Soft furnishings");
        assertThat(json(caller.get("/product?Sku=TOASTER"))
                        .at("/Products/0/Category")
                        .asText())
                .isEqualTo("General");
    }

    @Test
    void productsCanBeReadSinceTheirLastChange() {
        caller.clock.advance(Duration.ofMinutes(5));
        caller.office.addProduct("LATECOMER", "Created later");

        assertThat(skus("/product?ModifiedSince=2026-03-02T09:05:00")).containsExactly("LATECOMER");
    }

    @Test
    void availabilityHasARowPerLocationAndBin() {
        caller.office.receive("KETTLE-RED", "Main Warehouse", "A1", 2);
        caller.office.receive("KETTLE-RED", "Annexe", 7);

        JsonNode rows =
                json(caller.get("/ref/productavailability?Sku=KETTLE-RED")).get("ProductAvailabilityList");

        assertThat(rows).hasSize(3);
        assertThat(json(caller.get("/ref/productavailability?Location=Annexe"))
                        .at("/ProductAvailabilityList/0/Available")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void availableIsOnHandLessAllocatedAndStockOnHandIsAValue() {
        caller.ordered("JL-1", 2);

        JsonNode row = json(caller.get("/ref/productavailability")).at("/ProductAvailabilityList/0");

        assertThat(row.get("OnHand").asInt()).isEqualTo(5);
        assertThat(row.get("Allocated").asInt()).isEqualTo(2);
        assertThat(row.get("Available").asInt()).isEqualTo(3);
        assertThat(row.get("StockOnHand").decimalValue()).isEqualByComparingTo("12.5");
    }

    @Test
    void allocationWalksFromBinToBin() {
        caller.office.receive("KETTLE-RED", "Main Warehouse", "A1", 2);

        caller.ordered("JL-1", 6);

        assertThat(caller.simulator.stock())
                .extracting(StockEntry::bin, StockEntry::available)
                .containsExactly(tuple("", new BigDecimal("0")), tuple("A1", new BigDecimal("1")));
    }

    @Test
    void aProductWithoutAStockRecordHasNoRow() {
        assertThat(json(caller.get("/ref/productavailability?Sku=TOASTER"))
                        .get("Total")
                        .asInt())
                .isZero();
    }

    @Test
    void aProductThatRanOutKeepsItsRowUnlessSetOtherwise() {
        Caller other = new Caller(Caller.documented().with(new StockReading(true, false)));
        caller.office.deplete("KETTLE-RED", "Main Warehouse", 5);
        other.office.deplete("KETTLE-RED", "Main Warehouse", 5);

        assertThat(json(caller.get("/ref/productavailability"))
                        .at("/ProductAvailabilityList/0/Available")
                        .asInt(-1))
                .isZero();
        assertThat(json(other.get("/ref/productavailability")).get("Total").asInt())
                .isZero();
    }

    private List<String> skus(String pathAndQuery) {
        return json(caller.get(pathAndQuery)).get("Products").findValuesAsText("SKU");
    }
}
