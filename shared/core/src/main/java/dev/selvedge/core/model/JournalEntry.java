package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;

/// One fact about a piece of work, kept for ever after: no personal data.
public record JournalEntry(WorkKey subject, Instant at, String event, Map<String, String> facts) {
    public JournalEntry {
        facts = Map.copyOf(facts);
    }
}
