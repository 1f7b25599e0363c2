package dev.selvedge.core.model;

import java.util.Map;

/// Why an order cannot go on, before anybody has been asked to do anything.
public record Objection(Reason reason, String explanation, Map<String, String> evidence, Release release) {

    public Objection {
        evidence = Map.copyOf(evidence);
    }

    /// An objection that only a changed order removes.
    public static Objection to(Reason reason, String explanation, Map<String, String> evidence) {
        return new Objection(reason, explanation, evidence, new Release.ByChange());
    }

    /// An order lacks a field that a system needs.
    public static Objection missing(OrderId order, String field, String system) {
        return to(
                Reason.MISSING_FIELD,
                "Order " + order + " has no " + field + ", which " + system + " needs.",
                Map.of("field", field));
    }

    /// A field of an order is longer than a system takes.
    public static Objection tooLong(OrderId order, String field, int length, String system, int limit) {
        return to(
                Reason.FIELD_TOO_LONG,
                "Order " + order + ": the " + field + " has " + length + " characters; " + system + " takes " + limit
                        + ".",
                Map.of("field", field, "length", String.valueOf(length), "limit", String.valueOf(limit)));
    }
}
