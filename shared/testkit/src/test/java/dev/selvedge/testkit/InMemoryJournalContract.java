package dev.selvedge.testkit;

import dev.selvedge.core.port.Journal;
import dev.selvedge.testkit.contract.JournalContract;

class InMemoryJournalContract extends JournalContract {

    private final Journal journal = new InMemoryJournal();

    @Override
    protected Journal journal() {
        return journal;
    }
}
