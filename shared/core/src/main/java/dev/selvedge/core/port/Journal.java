package dev.selvedge.core.port;

import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.WorkKey;
import java.util.List;

/// What happened, in the sequence in which it happened. Append only.
public interface Journal {

    void append(JournalEntry entry);

    /// Everything about one piece of work, oldest first.
    List<JournalEntry> read(WorkKey subject);
}
