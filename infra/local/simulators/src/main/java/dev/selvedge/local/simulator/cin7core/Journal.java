package dev.selvedge.local.simulator.cin7core;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A journal that a caller or a person wrote (cin7-core.md A4, `/journal`).
record Journal(
        UUID taskId,
        Completion status,
        String number,
        LocalDate date,
        String narration,
        String notes,
        List<JournalLine> lines) {

    Journal {
        lines = List.copyOf(lines);
    }

    Journal with(Completion other) {
        return new Journal(taskId, other, number, date, narration, notes, lines);
    }
}
