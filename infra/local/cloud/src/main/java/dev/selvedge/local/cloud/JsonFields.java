package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields of one JSON object, each asked for by name, so that a missing, wrong or unknown one is refused with its
/// path in the document.
final class JsonFields {

    private final String path;
    private final ObjectNode object;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param path how a person finds the object, such as `topology.json: functions.order-feed`
    JsonFields(String path, JsonNode node) {
        this.path = path;
        if (!(node instanceof ObjectNode found)) {
            throw new IllegalArgumentException(path + " must be an object");
        }
        this.object = found;
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refused(name, "must be a text that is not blank");
        }
        return value.asText();
    }

    /// A list of texts, none twice.
    ///
    /// @param pattern what each must match
    List<String> texts(String name, String pattern) {
        List<String> texts = new ArrayList<>();
        if (!(value(name) instanceof ArrayNode list)) {
            throw refused(name, "must be a list");
        }
        for (JsonNode one : list) {
            if (!one.isTextual() || !one.asText().matches(pattern) || texts.contains(one.asText())) {
                throw refused(name, "has what does not belong there: " + one);
            }
            texts.add(one.asText());
        }
        return List.copyOf(texts);
    }

    int atLeast(int least, String name) {
        JsonNode value = value(name);
        if (!value.isInt() || value.asInt() < least) {
            throw refused(name, "must be a whole number from " + least + " on");
        }
        return value.asInt();
    }

    JsonFields object(String name) {
        return new JsonFields(pathTo(name), value(name));
    }

    /// Every field as an object, for a map whose keys are names of its own.
    Map<String, JsonFields> objects() {
        Map<String, JsonFields> all = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(name -> all.put(name, object(name)));
        return all;
    }

    /// Refuses what nobody asked for.
    void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw refused(name, "is unknown");
            }
        });
    }

    IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException(pathTo(name) + " " + why);
    }

    private JsonNode value(String name) {
        asked.add(name);
        JsonNode value = object.get(name);
        if (value == null) {
            throw refused(name, "is missing");
        }
        return value;
    }

    private String pathTo(String name) {
        return path.endsWith(":") ? path + " " + name : path + "." + name;
    }
}
