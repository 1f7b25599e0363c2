package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for the customers' names and addresses where none may stand.
final class Confidential {

    /// What the baskets say about people, in parts that no other word contains.
    private static final List<String> PERSONAL = List.of(
            "wren", "ashdown", "zoë", "כהן", "loom lane", "long street", "maccles", "sk11", "01632", "flat 2", "hedge");

    private final Records records;
    private int journalRead;
    private @Nullable String found;

    Confidential(Records records) {
        this.records = records;
    }

    /// Reads a text that people will see.
    void read(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (PERSONAL.stream().anyMatch(plain::contains)) {
            found = "Somewhere in a text of " + text.length() + " characters that begins with \""
                    + text.substring(0, Math.min(20, text.length())) + "\".";
        }
    }

    Optional<String> leaked() {
        List<JournalEntry> journal = records.journal.all();
        journal.subList(journalRead, journal.size()).forEach(entry -> read(entry.event() + entry.facts()));
        journalRead = journal.size();
        records.holds.all().forEach(this::read);
        return Optional.ofNullable(found);
    }

    private void read(Hold hold) {
        read(hold.explanation() + hold.evidence());
    }
}
