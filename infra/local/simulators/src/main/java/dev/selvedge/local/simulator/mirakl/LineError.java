package dev.selvedge.local.simulator.mirakl;

/// Why an import leaves out a line. The document names no reason; these and their words are
/// guesses, in the style of OF03's example ("The product does not exist").
enum LineError {
    COLUMNS("The number of columns is not that of the header"),
    SKU("The offer sku is not valid"),
    DUPLICATE("The offer is in the file more than once"),
    UNKNOWN_OFFER("The offer does not exist"),
    QUANTITY("The quantity is not valid"),
    WAREHOUSE("The warehouse does not exist"),
    FLAG("The value of update-delete is not valid");

    private final String words;

    LineError(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
