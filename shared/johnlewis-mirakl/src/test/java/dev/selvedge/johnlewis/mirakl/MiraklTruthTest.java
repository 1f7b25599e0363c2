package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mirakl's own document: it objects to what is wrong, and what is let be is as it says.
class MiraklTruthTest {

    private MiraklDocument document;

    @BeforeEach
    void findDocument() {
        document = MiraklDocument.assumed();
    }

    @Test
    void aWrongRequestIsObjectedTo() {
        assertThat(document.request(get("/api/orders", "order_tax_mode=SOMETIMES")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("validation.request.parameter"));
        assertThat(document.request(get("/api/orders", "start_update_date=yesterday")))
                .hasSize(1);
        assertThat(document.request(get("/api/orders", "page=2"))).hasSize(1);
        assertThat(document.request(get("/api/order", null))).hasSize(1);
        assertThat(document.request(put("/api/orders/C-1-A/accept", "{\"order_lines\":[{\"id\":7}]}")))
                .isNotEmpty();
        assertThat(document.request(put("/api/orders", "{\"orders\":[{\"order_id\":null}]}")))
                .isNotEmpty();
        assertThat(document.request(put("/api/platform/configuration", "{}"))).hasSize(1);
    }

    /// What is in the form of STO01 and in files is not held against the document: its validator cannot.
    @Test
    void aWrongRequestForStockIsObjectedTo() {
        assertThat(document.request(post("/api/offers/export/async", "{\"items_per_chunk\":9999}")))
                .isNotEmpty();
        assertThat(document.request(post("/api/offers/export/async", "{\"items_per_chunk\":10000}")))
                .isEmpty();
        assertThat(document.request(post("/api/offers/export/async", "{\"include_fields\":\"quantity\"}")))
                .isNotEmpty();
        assertThat(document.request(post("/api/offers/stock/imports", "{}"))).isNotEmpty();
        assertThat(document.request(get("/api/offers", "shop_sku=RUG"))).hasSize(1);
        assertThat(document.request(get("/api/offers/stock/imports/1/status", "shop_id=mine")))
                .hasSize(1);
        assertThat(document.request(get("/api/offers/stock/imports/1/report", null)))
                .hasSize(1);
        assertThat(document.request(get("/api/offers/export/async/file/1", "file=0.csv&page=2")))
                .hasSize(1);
        assertThat(document.request(Call.of("GET", "/api/offers/export/async/file/1", null, Map.of(), new byte[0])))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("validation.request.security.missing"));
    }

    @Test
    void aWrongAnswerForStockIsObjectedTo() {
        Call status = get("/api/offers/stock/imports/1/status", null);

        assertThat(document.answer(status, Answer.json(200, "{\"import_id\":\"1\",\"status\":\"WAITING\"}")))
                .isNotEmpty();
        assertThat(document.answer(status, Answer.csv("status\nWAITING\n"))).isNotEmpty();
        assertThat(document.answer(get("/api/offers/stock/imports/1/error_report", null), Answer.json(200, "{}")))
                .isNotEmpty();
        assertThat(document.answer(post("/api/offers/export/async", "{}"), Answer.json(200, "{\"tracking_id\":1}")))
                .isNotEmpty();
        assertThat(document.answer(get("/api/offers/export/async/file/1", null), Answer.html(200, "<html/>")))
                .isNotEmpty();
    }

    @Test
    void aRequestWithoutTheKeyIsObjectedTo() {
        Call call = Call.of("GET", "/api/orders", null, Map.of("Accept", List.of("application/json")), new byte[0]);

        assertThat(document.request(call))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("validation.request.security.missing"));
    }

    @Test
    void aWrongAnswerIsObjectedTo() {
        Call call = get("/api/orders", null);

        assertThat(document.answer(call, Answer.json(200, "{\"orders\":[],\"total_count\":0}")))
                .isEmpty();
        assertThat(document.answer(call, Answer.json(200, "{\"orders\":[],\"total_count\":\"0\"}")))
                .hasSize(1);
        assertThat(document.answer(call, Answer.json(200, "{\"orders\":[{\"order_id\":null}],\"total_count\":1}")))
                .anySatisfy(said -> assertThat(said).contains("/orders/N/order_id"));
        assertThat(document.answer(call, Answer.json(200, "{\"orders\":{},\"total_count\":0}")))
                .hasSize(1);
        assertThat(document.answer(call, Answer.html(200, "<html/>"))).isNotEmpty();
        assertThat(document.answer(call, Answer.json(418, "{}"))).hasSize(1);
        assertThat(document.answer(call, Answer.json(429, "{}"))).isEmpty();
    }

    @Test
    void whatIsLetBeIsAsTheDocumentShowsIt() throws Exception {
        assertThat(nullsIn("/api/orders"))
                .containsAll(DocumentedDeviations.NULL_IN_EXAMPLE_OF_OR11)
                .doesNotContainAnyElementsOf(DocumentedDeviations.UNSAID);
        assertThat(nullsIn("/api/orders/{order_id}"))
                .containsAll(DocumentedDeviations.NULL_IN_EXAMPLE_OF_OR12.stream()
                        .map(place -> place.substring("/orders/N".length()))
                        .toList());
        assertThat(nullsIn("/api/shipments")).containsAll(DocumentedDeviations.NULL_IN_EXAMPLE_OF_ST11);
        for (String place : DocumentedDeviations.NULL_BY_DESCRIPTION) {
            assertThat(descriptionOf(place)).as(place).containsIgnoringCase("null ");
        }
    }

    private Set<String> nullsIn(String path) throws Exception {
        Set<String> nulls = new TreeSet<>();
        document.examples(path, "get").forEach(example -> collectNulls("", example.path("value"), nulls));
        return nulls;
    }

    private static void collectNulls(String path, JsonNode json, Set<String> nulls) {
        if (json.isNull()) {
            nulls.add(path);
        }
        json.properties().forEach(field -> collectNulls(path + "/" + field.getKey(), field.getValue(), nulls));
        if (json.isArray()) {
            json.forEach(element -> collectNulls(path + "/N", element, nulls));
        }
    }

    private String descriptionOf(String place) throws Exception {
        JsonNode root = document.json();
        JsonNode schema = root.path("components").path("schemas").path("OR11_Response_200");
        for (String step : place.substring(1).split("/")) {
            JsonNode resolved = resolved(root, schema);
            schema = step.equals("N")
                    ? resolved.path("items")
                    : resolved.path("properties").path(step);
        }
        return schema.path("description").asText()
                + resolved(root, schema).path("description").asText();
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static Call get(String path, String query) {
        return Call.of("GET", path, query, Map.of("Authorization", List.of("a-key")), new byte[0]);
    }

    private static Call put(String path, String body) {
        return sent("PUT", path, body);
    }

    private static Call post(String path, String body) {
        return sent("POST", path, body);
    }

    private static Call sent(String method, String path, String body) {
        return Call.of(
                method,
                path,
                null,
                Map.of("Authorization", List.of("a-key"), "Content-Type", List.of("application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
