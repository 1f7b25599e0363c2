package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An object that a caller wrote. Its keys are PascalCase and match exactly; a value of the wrong kind is unreadable.
record Written(ObjectNode node) {

    /// The text, or null where it is absent, null or blank.
    @Nullable
    String text(String key) {
        JsonNode value = present(key);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode()) {
            throw Refused.unreadable(key);
        }
        return value.asText().isBlank() ? null : value.asText();
    }

    /// Whether the caller wrote the key, be it with null or nothing.
    boolean has(String key) {
        return node.has(key);
    }

    @Nullable
    BigDecimal number(String key) {
        JsonNode value = present(key);
        if (value != null && !value.isNumber()) {
            throw Refused.unreadable(key);
        }
        return value == null ? null : value.decimalValue();
    }

    /// Absent is false; the vendor's own samples write booleans as strings (cin7-core.md A1).
    boolean flag(String key) {
        String text = text(key);
        if (text == null || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw Refused.unreadable(key);
    }

    @Nullable
    UUID guid(String key) {
        return Guids.read(key, text(key));
    }

    @Nullable
    Written object(String key) {
        JsonNode value = present(key);
        if (value == null) {
            return null;
        }
        return written(key, value);
    }

    List<Written> objects(String key) {
        JsonNode value = present(key);
        if (value != null && !value.isArray()) {
            throw Refused.unreadable(key);
        }
        List<Written> objects = new ArrayList<>();
        if (value != null) {
            value.forEach(item -> objects.add(written(key, item)));
        }
        return objects;
    }

    private @Nullable JsonNode present(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private static Written written(String key, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return new Written(object);
        }
        throw Refused.unreadable(key);
    }
}
