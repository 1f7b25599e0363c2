package dev.selvedge.erp.bluecherry;

import java.util.Optional;
import java.util.Set;

/// How stock is shown.
///
/// @param layout of the CSV file
/// @param locations whose stock is sold at John Lewis; all but those left out if empty
/// @param leftOut locations in transit or direct (bluecherry.md B2)
/// @param category the column that names an item's category
/// @param page how many rows one page of a reading has
public record StockSettings(
        Layout layout, Optional<Set<String>> locations, Set<String> leftOut, String category, int page) {

    public StockSettings {
        locations = locations.map(Set::copyOf);
        leftOut = Set.copyOf(leftOut);
    }

    public static StockSettings documented() {
        return new StockSettings(Layout.AVAILABLE, Optional.empty(), Set.of("POE", "FOB", ""), "BRAND", 20_000);
    }

    /// The columns of the file (bluecherry.md B2 and B3).
    public enum Layout {
        /// On hand and open to sell.
        AVAILABLE,
        /// The Inventory Inquiry extract: open orders still come off its `Avail QOH`.
        INQUIRY,
        /// A row for each record type, with a column for each size bucket: open to sell is computed.
        RECORD_TYPES
    }
}
