package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;

/// How exports of offers run, where the document leaves it open.
///
/// @param pending how long an export takes
/// @param leastItemsPerChunk the least that `items_per_chunk` may be: 10000 in the document, which also says that it is
///     lower in test environments
/// @param filesOpen whether the addresses of the files can be read without the shop's key; the document lists OF54 with
///     a key
public record ExportSettings(Duration pending, int leastItemsPerChunk, boolean filesOpen) {

    public static ExportSettings standard() {
        return new ExportSettings(Duration.ofSeconds(15), 10_000, false);
    }

    public ExportSettings pending(Duration time) {
        return new ExportSettings(time, leastItemsPerChunk, filesOpen);
    }

    public ExportSettings leastItemsPerChunk(int items) {
        return new ExportSettings(pending, items, filesOpen);
    }

    public ExportSettings filesOpen(boolean open) {
        return new ExportSettings(pending, leastItemsPerChunk, open);
    }
}
