package dev.selvedge.local.simulator.mirakl;

import java.util.List;

/// The CSV file of a stock import (STO01): one line for one offer's quantity, columns found by the header's names,
/// others ignored, so that a corrected error report can be sent as it is.
record StockFile(List<String> header, List<List<String>> lines) {

    static final String SKU = "offer-sku";
    static final String QUANTITY = "quantity";
    static final String WAREHOUSE = "warehouse-code";
    static final String FLAG = "update-delete";

    /// That a file without these two columns is refused at once, and not by its import, is a guess.
    static StockFile read(byte[] file, CsvDelimiter delimiter) {
        List<List<String>> rows = Csv.read(file, delimiter);
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
        if (!header.containsAll(List.of(SKU, QUANTITY))) {
            throw Problem.invalid("file", "the file's first line does not name " + SKU + " and " + QUANTITY);
        }
        return new StockFile(header, rows.subList(1, rows.size()));
    }
}
