package dev.selvedge.local.simulator.bluecherry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// JSON in and out: "bodies use the CSV names in camelCase" (bluecherry.md B3, REST).
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The rows of a document that has its common fields at the top and the others in `lines`; that it is built so is
    /// a guess.
    static List<Row> rows(Call call, List<String> columns) {
        JsonNode body = body(call);
        JsonNode lines = body.path("lines");
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String column : columns) {
                JsonNode value = lines.path(index).path(camel(column));
                fields.put(column, (value.isMissingNode() ? body.path(camel(column)) : value).asText(""));
            }
            rows.add(new Row(index + 1L, fields));
        }
        return rows;
    }

    static ObjectNode object(Map<String, String> row) {
        ObjectNode object = object();
        row.forEach((column, text) -> object.put(camel(column), text));
        return object;
    }

    static JsonNode body(Call call) {
        try {
            return MAPPER.readTree(call.body());
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable(1, "the body is not JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Answer answer(int status, JsonNode body) {
        try {
            return Answer.json(status, MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /// `PONumber` is `poNumber`, `UPC` is `upc`, `QtyShipped` is `qtyShipped`.
    static String camel(String column) {
        int capitals = 0;
        while (capitals < column.length() && Character.isUpperCase(column.charAt(capitals))) {
            capitals++;
        }
        int lowered = capitals == column.length() ? capitals : Math.max(1, capitals - 1);
        return column.substring(0, lowered).toLowerCase(Locale.ROOT) + column.substring(lowered);
    }
}
