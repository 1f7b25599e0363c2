package dev.selvedge.testkit;

import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Journal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A journal that is gone when the process ends.
public final class InMemoryJournal implements Journal {

    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public synchronized void append(JournalEntry entry) {
        entries.add(entry);
    }

    @Override
    public synchronized List<JournalEntry> read(WorkKey subject) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(subject))
                .sorted(Comparator.comparing(JournalEntry::at))
                .toList();
    }

    /// Everything about every piece of work, as it was written.
    public synchronized List<JournalEntry> all() {
        return List.copyOf(entries);
    }
}
