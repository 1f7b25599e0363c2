package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;

/// A person's word that a held push is right: good once, and for figures no worse than those that were shown.
public record Consent(String reason, Map<Breaker, Long> figures, Instant at) {
    public Consent {
        Text.requirePresent(reason, "reason");
        figures = Map.copyOf(figures);
    }

    public boolean covers(Map<Breaker, Long> tripped) {
        return tripped.entrySet().stream().allMatch(trip -> covers(trip.getKey(), trip.getValue()));
    }

    private boolean covers(Breaker breaker, long figure) {
        Long shown = figures.get(breaker);
        return shown != null && breaker.isNoWorse(figure, shown);
    }
}
