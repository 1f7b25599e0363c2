package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.LineTotals;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.TotalReading;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `/sale/order`: which `Total` a line may state, and what the order then adds up to.
class OrderTotalsTest {

    @ParameterizedTest
    @CsvSource({
        "PRICE, 20.00, true",
        "PRICE, 20.01, true",
        "PRICE, 20.02, false",
        "PRICE, 24.00, false",
        "PRICE_PLUS_TAX, 24.00, true",
        "PRICE_PLUS_TAX, 20.00, false",
        "EITHER, 20.00, true",
        "EITHER, 24.00, true",
        "EITHER, 22.00, false",
    })
    void twoAtTenPoundsNetWithFourPoundsTax(TotalReading reading, String total, boolean accepted) {
        Caller caller = new Caller(Caller.documented().with(new LineTotals(reading, new BigDecimal("0.01"))));
        UUID sale = caller.newSale("JL-1");

        Answer answer = caller.post("/sale/order", authorised(sale, """
                {"SKU": "KETTLE-RED", "Quantity": 2, "Price": 10.00, "Tax": 4.00, "Total": %s,
                 "TaxRule": "20%% (VAT on Income)"}
                """.formatted(total), ""));

        assertThat(answer.status()).isEqualTo(accepted ? 200 : 400);
    }

    @Test
    void wherePricesIncludeTaxNoTaxIsAdded() {
        Caller caller = new Caller();
        String line = """
                {"SKU": "KETTLE-RED", "Quantity": 3, "Price": 12.00, "Tax": 6.00, "Total": %s,
                 "TaxRule": "20%% (VAT on Income)"}
                """;
        UUID sale = inclusiveSale(caller);

        Answer refused = caller.post("/sale/order", authorised(sale, line.formatted("42.00"), ""));
        JsonNode order = json(caller.post("/sale/order", authorised(sale, line.formatted("36.00"), "")));

        assertThat(refusal(refused)).startsWith("Total does not agree");
        assertThat(order.get("Total").decimalValue()).isEqualByComparingTo("36.00");
        assertThat(order.get("Tax").decimalValue()).isEqualByComparingTo("6.00");
        assertThat(order.get("TotalBeforeTax").decimalValue()).isEqualByComparingTo("30.00");
    }

    @Test
    void aDiscountIsAPercentage() {
        Caller caller = new Caller();
        UUID sale = caller.newSale("JL-1");

        JsonNode order = json(caller.post("/sale/order", authorised(sale, """
                {"SKU": "KETTLE-RED", "Quantity": 4, "Price": 2.50, "Discount": 10, "Total": 9.00,
                 "TaxRule": "20% (VAT on Income)"}
                """, "")));

        assertThat(order.at("/Lines/0/Total").decimalValue()).isEqualByComparingTo("9.00");
        assertThat(order.get("Total").decimalValue()).isEqualByComparingTo("10.80");
    }

    @Test
    void aChargeNamesAServiceProductAndCountsInTheTotals() {
        Caller caller = new Caller();
        UUID sale = caller.newSale("JL-1");

        JsonNode order = json(caller.post(
                "/sale/order", authorised(sale, Caller.line("KETTLE-RED", 2, "10.00", "20.00"), charge("Shipping"))));

        assertThat(order.at("/AdditionalCharges/0/Description").asText()).isEqualTo("Shipping");
        assertThat(order.get("TotalBeforeTax").decimalValue()).isEqualByComparingTo("23.50");
        assertThat(order.get("Tax").decimalValue()).isEqualByComparingTo("4.70");
        assertThat(order.get("Total").decimalValue()).isEqualByComparingTo("28.20");
    }

    @ParameterizedTest
    @CsvSource({"Carriage", "Red kettle"})
    void aChargeThatNamesNoServiceIsRefused(String description) {
        Caller caller = new Caller();
        UUID sale = caller.newSale("JL-1");

        Answer answer = caller.post(
                "/sale/order", authorised(sale, Caller.line("KETTLE-RED", 2, "10.00", "20.00"), charge(description)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).contains("Service product");
    }

    @Test
    void numbersAreWrittenPlainly() {
        Caller caller = new Caller();
        UUID sale = caller.newSale("JL-1");

        Answer answer =
                caller.post("/sale/order", authorised(sale, Caller.line("KETTLE-RED", 10, "100.00", "1000.00"), ""));

        assertThat(answer.text()).contains("\"Total\":1000,").doesNotContain("1E");
    }

    private static UUID inclusiveSale(Caller caller) {
        String header = Caller.header("JL-1").replace("\"TaxInclusive\": false", "\"TaxInclusive\": true");
        return UUID.fromString(json(caller.post("/sale", header)).get("ID").asText());
    }

    private static String authorised(UUID sale, String lines, String charges) {
        return """
                {"SaleID": "%s", "Status": "AUTHORISED", "Lines": [%s], "AdditionalCharges": [%s]}
                """.formatted(sale, lines, charges);
    }

    private static String charge(String description) {
        return """
                {"Description": "%s", "Quantity": 1, "Price": 3.50, "Tax": 0.70, "Total": 3.50,
                 "TaxRule": "20%% (VAT on Income)"}
                """.formatted(description);
    }
}
