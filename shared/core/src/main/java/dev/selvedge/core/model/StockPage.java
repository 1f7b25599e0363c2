package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One bounded page of the ERP's stock.
///
/// @param next how to ask for the page after this one; empty at the end
/// @param asOf when the ERP computed what it shows; empty if it is so as it is read
/// @param steady false if the list moved while it was read, so that rows may have been passed over
public record StockPage(List<StockRow> rows, Optional<String> next, Optional<Instant> asOf, boolean steady) {
    public StockPage {
        rows = List.copyOf(rows);
    }

    /// A page of what is so as it is read.
    public StockPage(List<StockRow> rows, Optional<String> next, boolean steady) {
        this(rows, next, Optional.empty(), steady);
    }
}
