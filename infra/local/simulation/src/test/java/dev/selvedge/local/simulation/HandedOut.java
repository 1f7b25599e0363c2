package dev.selvedge.local.simulation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/// What of the ERP's stock was handed out to the reading that comes to its end, by the ERP's own answers and books.
/// None of our code has a part in it.
interface HandedOut {

    /// All that one reading had.
    ///
    /// @param available by SKU, in the places that are sold from
    /// @param placed the orders that the ERP had when it said so
    /// @param filed the SKUs that had a row whenever a category was read
    /// @param missed what stood throughout and was not handed out
    record Handed(Map<String, BigDecimal> available, Set<String> placed, Set<String> filed, Set<String> missed) {}

    /// A reading comes to its end.
    Handed end();
}
