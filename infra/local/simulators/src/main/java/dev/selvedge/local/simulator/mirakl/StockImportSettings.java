package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;

/// How stock imports run, and how their error reports look, where the document leaves it open.
///
/// @param waiting the least time from an upload to the start of its import
/// @param running how long an import runs once it has started
/// @param lineColumn the header of the report's first column; STO03 names none, so the default is that of OF03's
///     example
/// @param reasonColumn the header of the report's second column, likewise
/// @param headerIsLineOne whether a report counts the header too, so that the first quantity is on line 2;
///     OF03's example has an error on line 2 and shows no file that it belongs to
public record StockImportSettings(
        Duration waiting, Duration running, String lineColumn, String reasonColumn, boolean headerIsLineOne) {

    /// A guess at a platform that is not busy.
    public static StockImportSettings standard() {
        return new StockImportSettings(
                Duration.ofSeconds(10), Duration.ofSeconds(20), "error-line", "error-message", true);
    }

    public StockImportSettings waiting(Duration time) {
        return new StockImportSettings(time, running, lineColumn, reasonColumn, headerIsLineOne);
    }

    public StockImportSettings running(Duration time) {
        return new StockImportSettings(waiting, time, lineColumn, reasonColumn, headerIsLineOne);
    }

    public StockImportSettings columns(String line, String reason) {
        return new StockImportSettings(waiting, running, line, reason, headerIsLineOne);
    }

    public StockImportSettings headerIsLineOne(boolean counted) {
        return new StockImportSettings(waiting, running, lineColumn, reasonColumn, counted);
    }

    int firstLine() {
        return headerIsLineOne ? 2 : 1;
    }
}
