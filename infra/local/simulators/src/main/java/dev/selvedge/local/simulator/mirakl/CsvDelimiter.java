package dev.selvedge.local.simulator.mirakl;

/// What stands between two columns of a CSV file: `operator_csv_delimiter` of PC01. The document says it of files that
/// the back office exports; that stock imports and offer exports follow it too is our reading, as their examples do.
public enum CsvDelimiter {
    COMMA(','),
    SEMICOLON(';');

    private final char character;

    CsvDelimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }
}
