package dev.selvedge.local.simulator.cin7core;

import java.util.List;

/// The manual journal of a sale (cin7-core.md A2, `/sale/manualJournal`): one for each sale.
record ManualJournal(Status status, List<JournalLine> lines) {

    static final ManualJournal NONE = new ManualJournal(Status.NOT_AVAILABLE, List.of());

    ManualJournal {
        lines = List.copyOf(lines);
    }
}
