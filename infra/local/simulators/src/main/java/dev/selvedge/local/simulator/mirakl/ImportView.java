package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;

/// A stock import as it stands in the marketplace's books. Lines are counted when it is complete.
public record ImportView(
        String id, ImportStatus status, Instant created, int lines, int linesInSuccess, int linesInError) {}
