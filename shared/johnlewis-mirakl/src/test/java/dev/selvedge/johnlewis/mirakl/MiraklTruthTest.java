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
        return Call.of(
                "PUT",
                path,
                null,
                Map.of("Authorization", List.of("a-key"), "Content-Type", List.of("application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
