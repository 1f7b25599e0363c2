package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.header;
import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `POST /sale`, and A6.
class SaleHeaderTest {

    private final Caller caller = new Caller();

    @Test
    void aNewSaleHasAnIdAndNoOrder() {
        JsonNode sale = json(caller.post("/sale", header("JL-1")));

        assertThat(sale.get("ID").asText()).hasSize(36);
        assertThat(sale.get("Status").asText()).isEqualTo("ORDERING");
        assertThat(sale.at("/Order/Status").asText()).isEqualTo("NOT AVAILABLE");
        assertThat(sale.at("/Order/SaleOrderNumber").isNull()).isTrue();
        assertThat(sale.get("TaxCalculation").asText()).isEqualTo("Exclusive");
        assertThat(sale.has("TaxInclusive")).isFalse();
        assertThat(sale.get("Type").asText()).isEqualTo("Simple Sale");
        assertThat(sale.get("LastModifiedOn").asText()).isEqualTo("2026-03-02T09:00:00.00Z");
    }

    @Test
    void aDuplicateExternalIdIsAccepted() {
        caller.post("/sale", header("JL-1"));
        Answer second = caller.post("/sale", header("JL-1"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(caller.simulator.sale("JL-1"))
                .hasSize(2)
                .extracting(SaleEntry::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCustomerIsFoundByIdToo() {
        String id = json(caller.get("/customer")).at("/CustomerList/0/ID").asText();

        Answer answer = caller.post(
                "/sale",
                header("JL-1").replace("\"Customer\": \"John Lewis Marketplace\"", "\"CustomerID\": \"" + id + "\""));

        assertThat(json(answer).get("Customer").asText()).isEqualTo("John Lewis Marketplace");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Customer\": \"John Lewis Marketplace\"| \"Note\": \"\"| Customer or CustomerID is required.",
                "John Lewis Marketplace| Somebody| Customer not found.",
                "\"Location\": \"Main Warehouse\"| \"Note\": \"\"| Location is required.",
                "Main Warehouse| Nowhere| Location not found.",
                "20% (VAT on Income)| 17.5%| TaxRule not found.",
                "\"SkipQuote\"| \"Terms\": \"30 days\", \"SkipQuote\"| Terms not found.",
                "\"SkipQuote\"| \"SalesRepresentative\": \"Nobody\", \"SkipQuote\"| SalesRepresentative not found.",
                "\"SkipQuote\"| \"DefaultAccount\": \"999\", \"SkipQuote\"| DefaultAccount not found.",
                "\"SkipQuote\"| \"SaleType\": \"Odd\", \"SkipQuote\"| SaleType must be Simple or Advanced.",
                "\"Line1\": \"1 High Street\",| \"Line2\": \"Flat 2\",| ShippingAddress Line1 is required.",
                "\"Country\": \"United Kingdom\",| \"Line2\": \"Flat 2\",| ShippingAddress Country is required.",
            })
    void whatIsMissingOrUnknownIsRefused(String written, String instead, String words) {
        Answer answer = caller.post("/sale", header("JL-1").replace(written, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(caller.simulator.sales()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ExternalID, 256",
        "CustomerReference, 256",
        "Phone, 50",
        "Email, 256",
        "Note, 1024",
        "ShippingNotes, 1024"
    })
    void aTextMayBeAsLongAsTheTableSaysAndNoLonger(String field, int limit) {
        assertThat(caller.post("/sale", withText(field, limit)).status()).isEqualTo(200);

        Answer answer = caller.post("/sale", withText(field, limit + 1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).startsWith(field + " is too long");
    }

    @Test
    void anAddressHasItsOwnLimits() {
        String line1 = header("JL-1").replace("1 High Street", "x".repeat(257));
        String postcode =
                header("JL-1").replace("\"Country\"", "\"Postcode\": \"" + "9".repeat(21) + "\", \"Country\"");

        assertThat(refusal(caller.post("/sale", line1))).startsWith("Line1 is too long");
        assertThat(refusal(caller.post("/sale", postcode))).startsWith("Postcode is too long");
    }

    @Test
    void oneAnswerNamesOnlySomeOfTheFaults() {
        Answer answer = caller.post("/sale", "{}");
        assertThat(json(answer)).hasSize(2);

        Answer three = caller.post("/sale", """
                {"Phone": "%s", "TaxRule": "none"}
                """.formatted("0".repeat(51)));
        assertThat(json(three)).hasSize(2);
        assertThat(three.text()).doesNotContain("Phone");
    }

    @Test
    void booleansMayBeWrittenAsText() {
        String text = header("JL-1").replace("\"TaxInclusive\": false", "\"TaxInclusive\": \"true\"");

        assertThat(json(caller.post("/sale", text)).get("TaxCalculation").asText())
                .isEqualTo("Inclusive");
    }

    @Test
    void aForeignCustomerNeedsACurrencyRate() {
        caller.office.addCustomer("Peter Jones", "EUR");
        String foreign = header("JL-1").replace("John Lewis Marketplace", "Peter Jones");

        assertThat(refusal(caller.post("/sale", foreign))).isEqualTo("CurrencyRate is required.");
        Answer rated = caller.post("/sale", foreign.replace("\"SkipQuote\"", "\"CurrencyRate\": 100.0, \"SkipQuote\""));
        assertThat(rated.status()).isEqualTo(200);
        assertThat(rated.text()).contains("\"CurrencyRate\":100,");
    }

    @Test
    void namesThatTheAccountKnowsAreAccepted() {
        caller.office.addPaymentTerm("30 days");
        caller.office.addSalesRepresentative("Online");
        caller.office.addRevenueAccount("200");

        Answer answer = caller.post(
                "/sale",
                header("JL-1")
                        .replace(
                                "\"SkipQuote\"",
                                "\"Terms\": \"30 days\", \"SalesRepresentative\": \"Online\", \"DefaultAccount\": \"200\", \"SkipQuote\""));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void whereTheLocationIsNotRequiredTheDefaultOneIsTaken() {
        Caller lenient = new Caller(Caller.documented().withLocationRequired(false));

        Answer answer = lenient.post("/sale", header("JL-1").replace("\"Location\": \"Main Warehouse\",", ""));

        assertThat(json(answer).get("Location").asText()).isEqualTo("Main Warehouse");
    }

    @Test
    void withoutShipToOtherAddressesPileUpOnTheCustomer() {
        caller.post("/sale", header("JL-1"));
        assertThat(caller.office.addresses(Caller.CUSTOMER)).isZero();

        String careless = header("JL-2").replace(", \"ShipToOther\": true", "");
        caller.post("/sale", careless);
        caller.post("/sale", careless);
        caller.post("/sale", careless.replace("1 High Street", "2 High Street"));

        assertThat(caller.office.addresses(Caller.CUSTOMER)).isEqualTo(2);
    }

    private static String withText(String field, int length) {
        return header("JL-1")
                .replaceFirst("\"ExternalID\": \"JL-1\",", "")
                .replaceFirst(
                        "\"CustomerReference\": \"COR-JL-1\",", "\"" + field + "\": \"" + "x".repeat(length) + "\",");
    }
}
