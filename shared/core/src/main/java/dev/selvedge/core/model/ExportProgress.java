package dev.selvedge.core.model;

import java.util.List;

/// How far John Lewis is with a list of all offers.
public sealed interface ExportProgress {

    record Pending() implements ExportProgress {}

    record Failed(String why) implements ExportProgress {}

    /// @param parts where to read it, part by part
    record Ready(List<String> parts) implements ExportProgress {
        public Ready {
            parts = List.copyOf(parts);
        }
    }
}
