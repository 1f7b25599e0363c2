package dev.selvedge.local.simulator.mirakl;

/// The settings of the files in which a shop and the platform exchange offers.
public record OfferFiles(CsvDelimiter delimiter, StockImportSettings imports, ExportSettings exports) {

    public static OfferFiles standard() {
        return new OfferFiles(CsvDelimiter.SEMICOLON, StockImportSettings.standard(), ExportSettings.standard());
    }
}
