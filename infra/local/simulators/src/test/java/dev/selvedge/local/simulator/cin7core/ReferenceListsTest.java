package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// cin7-core.md A4, and the paging of A1.
class ReferenceListsTest {

    private final Caller caller = new Caller();

    @Test
    void meIsOneObject() {
        JsonNode me = json(caller.get("/me"));

        assertThat(me.get("Currency").asText()).isEqualTo("GBP");
        assertThat(me.get("TaxCalculationMethod").asText()).isEqualTo("Row Total");
        assertThat(me.get("DefaultSaleTaxRuleName").asText()).isEqualTo("20% (VAT on Income)");
    }

    @Test
    void locationsComeInTheirEnvelopeAndTheFirstIsTheDefault() {
        JsonNode page = json(caller.get("/ref/location"));

        assertThat(page.get("Total").asInt()).isEqualTo(2);
        assertThat(page.at("/LocationList/0/Name").asText()).isEqualTo("Main Warehouse");
        assertThat(page.at("/LocationList/0/IsDefault").asBoolean()).isTrue();
        assertThat(page.at("/LocationList/1/IsDefault").asBoolean()).isFalse();
    }

    @Test
    void taxRulesShowTheirPercentage() {
        JsonNode page = json(caller.get("/ref/tax"));

        assertThat(page.at("/TaxRuleList/0/TaxPercent").decimalValue()).isEqualByComparingTo("20");
        assertThat(page.at("/TaxRuleList/0/TaxInclusive").asBoolean()).isFalse();
    }

    @Test
    void customersAreFoundByHowTheirNameStarts() {
        assertThat(json(caller.get("/customer?Name=john"))
                        .at("/CustomerList/0/Name")
                        .asText())
                .isEqualTo(Caller.CUSTOMER);
        assertThat(json(caller.get("/customer?Name=Lewis")).get("Total").asInt())
                .isZero();
    }

    @Test
    void pagesAreCountedFromOneAndTotalCountsRecordsAndTheLimitIsNotEchoed() {
        JsonNode page = json(caller.get("/product?Page=2&Limit=2"));

        assertThat(page.get("Total").asInt()).isEqualTo(3);
        assertThat(page.get("Page").asInt()).isEqualTo(2);
        assertThat(page.get("Products")).hasSize(1);
        assertThat(page.has("Limit")).isFalse();
    }

    @Test
    void pageAndLimitAreReadInEitherCase() {
        assertThat(json(caller.get("/product?page=3&limit=1"))
                        .at("/Products/0/SKU")
                        .asText())
                .isEqualTo("TOASTER");
    }

    @Test
    void aPageHoldsAHundredUnlessAskedAndNeverMoreThanAThousand() {
        for (int number = 1; number <= 1100; number++) {
            caller.office.addProduct("SKU-" + number, "Thing " + number);
        }

        assertThat(json(caller.get("/product")).get("Products")).hasSize(100);
        assertThat(json(caller.get("/product?Limit=5000")).get("Products")).hasSize(1000);
    }
}
