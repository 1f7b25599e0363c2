package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycle;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycles;
import dev.selvedge.johnlewis.mirakl.wire.MiraklInvoices;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrders;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Transaction;
import dev.selvedge.johnlewis.mirakl.wire.MiraklUpdated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The example answers of Mirakl's own document, read by our wire types.
class MiraklExamplesTest {

    private static final ObjectMapper JSON = MiraklApi.exact(new ObjectMapper());

    private MiraklDocument document;

    @BeforeEach
    void findDocument() {
        document = MiraklDocument.assumed();
    }

    @Test
    void theExamplesOfTheDocumentAreReadWithoutLoss() throws Exception {
        assertNothingIsLost(
                document.example("/api/orders", "get"), MiraklOrders.class, Set.of("orders", "total_count"));
        assertNothingIsLost(document.example("/api/orders", "put"), MiraklUpdated.class, Set.of("updated_orders"));
        assertNothingIsLost(
                document.example("/api/platform/configuration", "get"),
                MiraklPlatform.class,
                Set.of("features", "modules"));
    }

    @Test
    void theExamplesOfMoneyAreReadWithoutLoss() throws Exception {
        assertNothingIsLost(
                document.example("/api/seller-billing-cycles", "get"),
                MiraklCycles.class,
                Set.of("data", "next_page_token"));
        for (JsonNode cycle :
                document.example("/api/seller-billing-cycles", "get").path("data")) {
            assertKept("", JSON.valueToTree(JSON.treeToValue(cycle, MiraklCycle.class)), cycle);
        }
        assertNothingIsLost(
                document.example("/api/sellerpayment/transactions_logs", "get"),
                MiraklTransactions.class,
                Set.of("data", "next_page_token"));
        assertNothingIsLost(
                document.example("/api/invoices", "get"), MiraklInvoices.class, Set.of("invoices", "total_count"));
    }

    /// Its lines add up; its documents do not: 981 and taxes of 14 are 1002 there.
    @Test
    void theLinesOfTheExampleAreLines() throws Exception {
        JsonNode example = document.example("/api/sellerpayment/transactions_logs", "get");
        List<RemittanceLine> lines = new ArrayList<>();
        for (Transaction line :
                JSON.treeToValue(example, MiraklTransactions.class).data()) {
            lines.add(MiraklPayoutMapping.line(line));
        }

        assertThat(lines)
                .extracting(RemittanceLine::kindName, line -> line.amount().toString())
                .containsExactly(
                        tuple("INVOICEABLE_ONE_OFF_DEBIT_TAX", "EUR -0.50"),
                        tuple("INVOICEABLE_ONE_OFF_DEBIT", "EUR -5.00"),
                        tuple("SELLER_PENALTY_FEE", "EUR -1.00"),
                        tuple("COMMISSION_VAT", "EUR -3.00"),
                        tuple("REFUND_ORDER_AMOUNT", "EUR 1.00"));
        assertThat(lines).extracting(RemittanceLine::kind).doesNotContain(LineKind.UNKNOWN);
        assertThat(lines.get(2).feeCode()).contains("CANCELLATION_FEE");
        assertThat(lines.get(3).taxCode()).contains("TAX2");
        assertThat(lines.get(3).orderLine()).contains(new OrderLineId("ORDER1-A-1"));
        assertThat(lines.get(3).refund()).contains("REFUND1");
        assertThat(lines).extracting(RemittanceLine::document).containsOnly(Optional.of("000000000999"));
    }

    @Test
    void everyKindOfLineThatTheDocumentHasIsKnownAndNoOther() {
        JsonNode types = parameter("/api/sellerpayment/transactions_logs", "transaction_type");

        assertThat(JSON.convertValue(types.path("schema").path("items").path("enum"), String[].class))
                .containsExactlyInAnyOrder(Arrays.stream(LineKind.values())
                        .filter(kind -> kind != LineKind.UNKNOWN)
                        .map(LineKind::name)
                        .toArray(String[]::new));
    }

    private JsonNode parameter(String path, String name) {
        for (JsonNode parameter :
                document.json().path("paths").path(path).path("get").path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(path + " has no parameter " + name);
    }

    @Test
    void theOrderInTheExampleIsReadFieldByField() throws Exception {
        JsonNode order = document.example("/api/orders", "get").path("orders").path(0);

        JsonNode kept = JSON.valueToTree(JSON.treeToValue(order, MiraklOrder.class));

        assertKept("", kept, order);
        assertThat(kept.path("order_lines").path(0).path("taxes").size()).isPositive();
        assertThat(kept.path("customer")
                        .path("shipping_address")
                        .path("street_1")
                        .asText())
                .isNotBlank();
        assertThat(kept.path("references").path("order_reference_for_customer").asText())
                .isEqualTo("ref_customer");
    }

    private static void assertNothingIsLost(JsonNode example, Class<?> wire, Set<String> fields) throws Exception {
        JsonNode kept = JSON.valueToTree(JSON.treeToValue(example, wire));

        Set<String> names = new TreeSet<>();
        kept.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrderElementsOf(fields);
        assertKept("", kept, example);
    }

    /// Whatever our wire type has a name for carries what the example carries, and the example has it somewhere.
    private static void assertKept(String path, JsonNode kept, JsonNode said) {
        if (kept.isObject()) {
            kept.properties()
                    .forEach(field ->
                            assertKept(path + "/" + field.getKey(), field.getValue(), said.path(field.getKey())));
        } else if (kept.isArray()) {
            assertThat(kept.size()).as(path).isEqualTo(said.size());
            Iterator<JsonNode> ours = kept.elements();
            said.forEach(element -> assertKept(path + "/N", ours.next(), element));
        } else if (kept.isNumber()) {
            assertThat(kept.decimalValue()).as(path).isEqualByComparingTo(said.decimalValue());
        } else {
            assertThat(kept.asText()).as(path).isEqualTo(said.isMissingNode() ? "null" : said.asText());
        }
    }
}
