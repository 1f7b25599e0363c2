package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static dev.selvedge.local.simulator.cin7core.Caller.line;
import static dev.selvedge.local.simulator.cin7core.Caller.order;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.StockReading;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A2, `/sale/order`.
class SaleOrderTest {

    private final Caller caller = new Caller();

    @Test
    void authorisingAllocatesStockAndMakesTheOrderNumber() {
        UUID sale = caller.newSale("JL-1");

        JsonNode answer = json(caller.post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", 2)));

        assertThat(answer.get("SaleOrderNumber").asText()).isEqualTo("SO-00001");
        assertThat(answer.get("Status").asText()).isEqualTo("AUTHORISED");
        assertThat(answer.at("/Lines/0/BackorderQuantity").asInt(-1)).isZero();
        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("ORDERED");
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void aDraftAllocatesNothingAndIsOverwrittenByTheNextOrder() {
        UUID sale = caller.newSale("JL-1");
        caller.post("/sale/order", order(sale, "DRAFT", "KETTLE-RED", 2));
        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("ORDERING");
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").allocated()).isEqualTo(BigDecimal.ZERO);

        caller.post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", 1));

        assertThat(caller.sale(sale).at("/Order/Lines")).hasSize(1);
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").allocated()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void moreThanAvailableIsASilentBackorder() {
        UUID sale = caller.newSale("JL-1");

        Answer answer = caller.post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", 7));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).at("/Lines/0/BackorderQuantity").asInt()).isEqualTo(2);
        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("BACKORDERED");
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(new BigDecimal("-2"));
    }

    @Test
    void whereBackordersDoNotLowerItAvailableStopsAtZero() {
        Caller other = new Caller(Caller.documented().with(new StockReading(false, true)));
        other.ordered("JL-1", 7);
        assertThat(other.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(BigDecimal.ZERO);

        other.office.receive("KETTLE-RED", "Main Warehouse", 3);

        assertThat(other.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(BigDecimal.ONE);
        assertThat(other.simulator.sales().getFirst().status()).isEqualTo("ORDERED");
    }

    @Test
    void newStockCoversTheOldestBackorderFirst() {
        caller.ordered("JL-1", 7);
        caller.ordered("JL-2", 2);

        caller.office.receive("KETTLE-RED", "Main Warehouse", 3);

        assertThat(backorder("JL-1")).isEqualTo(BigDecimal.ZERO);
        assertThat(backorder("JL-2")).isEqualTo(BigDecimal.ONE);
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").available()).isEqualTo(new BigDecimal("-1"));
    }

    @Test
    void anAuthorisedOrderIsNotPostedAgain() {
        UUID sale = caller.ordered("JL-1", 2);

        Answer again = caller.post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", 2));

        assertThat(again.status()).isEqualTo(400);
        assertThat(refusal(again)).contains("AUTHORISED");
        assertThat(caller.stock("KETTLE-RED", "Main Warehouse").allocated()).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void withoutSkipQuoteTheQuoteMustBeAuthorisedFirst() {
        String quoted = Caller.header("JL-1").replace("\"SkipQuote\": true", "\"SkipQuote\": false");
        UUID sale = UUID.fromString(json(caller.post("/sale", quoted)).get("ID").asText());
        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("ESTIMATING");
        assertThat(refusal(caller.post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", 1))))
                .isEqualTo("Quote must be AUTHORISED.");

        caller.office.warehouse().authoriseQuote(sale);

        assertThat(caller.sale(sale).get("Status").asText()).isEqualTo("ESTIMATED");
        assertThat(caller.post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", 1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSkuThatStandsTwiceIsRefused() {
        UUID sale = caller.newSale("JL-1");
        String twice = line("KETTLE-RED", 1, "10.00", "10.00");

        Answer answer = caller.post("/sale/order", """
                {"SaleID": "%s", "Status": "AUTHORISED", "Lines": [%s, %s]}
                """.formatted(sale, twice, twice));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).contains("Duplicate SKU KETTLE-RED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KETTLE-RED| kettle-red| Product kettle-red not found.",
                "KETTLE-RED| 'KETTLE-RED '| Product KETTLE-RED  not found.",
                "\"Quantity\": 1,| ''| Quantity is required.",
                "\"Quantity\": 1,| \"Quantity\": 0.5,| Quantity must be at least 1.",
                "\"Price\": 10.00,| ''| Price is required.",
                "\"Total\": 10.00,| ''| Total is required.",
                "\"TaxRule\"| \"Comment\"| TaxRule is required.",
                "20% (VAT on Income)| 17.5%| TaxRule 17.5% not found.",
                "\"Quantity\"| \"Discount\": 101, \"Quantity\"| Discount must be from 0 to 100.",
                "AUTHORISED| ORDERED| Status must be DRAFT or AUTHORISED.",
            })
    void anOrderWithAFaultIsRefusedAndNothingIsKept(String written, String instead, String words) {
        UUID sale = caller.newSale("JL-1");
        String body = order(sale, "AUTHORISED", "KETTLE-RED", 1);

        Answer answer = caller.post("/sale/order", body.replace(written, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(caller.simulator.sales().getFirst().orderStatus()).isEqualTo("NOT AVAILABLE");
    }

    @Test
    void anOrderWithoutLinesIsNotAuthorised() {
        UUID sale = caller.newSale("JL-1");

        assertThat(refusal(caller.post("/sale/order", """
                {"SaleID": "%s", "Status": "AUTHORISED", "Lines": []}
                """.formatted(sale)))).isEqualTo("Lines are required.");
    }

    @Test
    void aProductIsFoundByIdToo() {
        UUID sale = caller.newSale("JL-1");
        String byId = order(sale, "AUTHORISED", "KETTLE-RED", 1)
                .replace("\"SKU\": \"KETTLE-RED\"", "\"ProductID\": \"" + caller.office.productId("KETTLE-RED") + "\"");

        assertThat(json(caller.post("/sale/order", byId)).at("/Lines/0/SKU").asText())
                .isEqualTo("KETTLE-RED");
    }

    @Test
    void theOrderCanBeReadAlone() {
        UUID sale = caller.ordered("JL-1", 2);

        JsonNode order = json(caller.get("/sale/order?SaleID=" + sale));

        assertThat(order.get("SaleID").asText()).isEqualTo(sale.toString());
        assertThat(order.get("SaleOrderNumber").asText()).isEqualTo("SO-00001");
        assertThat(order.at("/Lines/0/SKU").asText()).isEqualTo("KETTLE-RED");
    }

    @Test
    void orderNumbersCountUpwards() {
        caller.ordered("JL-1", 1);
        caller.ordered("JL-2", 1);

        assertThat(caller.simulator.sales()).extracting(SaleEntry::orderNumber).containsExactly("SO-00002", "SO-00001");
    }

    @Test
    void aSkuThatIsCreatedLaterIsAcceptedThen() {
        UUID sale = caller.newSale("JL-1");
        assertThat(caller.post("/sale/order", order(sale, "AUTHORISED", "NEW", 1))
                        .status())
                .isEqualTo(400);

        caller.office.addProduct("NEW", "Newly created");

        assertThat(caller.post("/sale/order", order(sale, "AUTHORISED", "NEW", 1))
                        .status())
                .isEqualTo(200);
    }

    private BigDecimal backorder(String externalId) {
        return caller.simulator.sale(externalId).getFirst().lines().getFirst().backorder();
    }
}
