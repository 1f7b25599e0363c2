package dev.selvedge.core.port;

import dev.selvedge.core.model.StockPage;
import java.util.Optional;

/// What the ERP can sell, in the locations that the supplier has chosen. May throw a [RemoteFailure].
public interface StockSource {

    /// One page of the stock, all of it or that of one category.
    ///
    /// Walked from no token to the last page with every page steady, it shows each row that was there throughout,
    /// once or more; a row that is shown again replaces what it said before.
    StockPage stock(Optional<String> category, Optional<String> token);
}
