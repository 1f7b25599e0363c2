package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrder;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrders;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.johnlewis.mirakl.wire.MiraklUpdated;
import java.util.Iterator;
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
