package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;
import java.util.List;

/// Stock as one nightly run computed it.
///
/// @param at when; the file comes later
public record StockBatch(Instant at, List<StockView> rows) {

    public StockBatch {
        rows = List.copyOf(rows);
    }
}
