package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;

/// A person's word that a held push is right: good once, and for figures no worse than those that were shown.
public record Consent(String reason, Map<Breaker, Long> figures, Instant at) {
    public Consent {
        Text.requirePresent(reason, "reason");
        figures = Map.copyOf(figures);
    }

    /// Nobody's word makes an old reading new.
    public boolean covers(Map<Breaker, Long> tripped) {
        return !tripped.containsKey(Breaker.TOO_OLD)
                && tripped.entrySet().stream()
                        .allMatch(trip -> figures.getOrDefault(trip.getKey(), -1L) >= trip.getValue());
    }
}
