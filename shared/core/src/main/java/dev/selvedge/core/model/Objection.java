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
}
