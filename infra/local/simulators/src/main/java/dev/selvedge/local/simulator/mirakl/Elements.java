package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;

/// The `shipments` of a call of ST01, ST06, ST23 or ST24: "limited to 1000 shipments at a time".
final class Elements {

    private static final String FIELD = "shipments";
    private static final int MOST = 1000;

    private Elements() {}

    static JsonNode of(JsonNode body) {
        JsonNode elements = body.path(FIELD);
        if (!elements.isArray() || elements.isEmpty()) {
            throw Problem.invalid(FIELD, FIELD + " is required");
        }
        if (elements.size() > MOST) {
            throw Problem.invalid(FIELD, FIELD + " takes at most " + MOST + " elements");
        }
        return elements;
    }

    static String text(JsonNode element, String field) {
        return element.path(field).asText("");
    }
}
