package dev.selvedge.core.port;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import java.util.List;
import java.util.Optional;

/// What the marketplace shows of our stock. Methods that ask it may throw a [RemoteFailure].
public interface Storefront {

    /// Why this SKU can never be in a stock file; empty if it can. Asks nobody.
    Optional<String> cannotCarry(Sku sku);

    /// Sends one file with what is to be shown. It takes effect later, line by line.
    ///
    /// @return the marketplace's name for the file
    String send(List<StockChange> lines);

    ImportProgress progress(String importId);

    /// The lines of a complete file that took no effect.
    List<RefusedLine> refused(String importId);

    /// Asks for a list of all offers, active or not, as they are now.
    ///
    /// @return the marketplace's name for the list
    String export();

    ExportProgress exported(String exportId);

    List<ShownOffer> offers(String part);

    /// Why customers cannot buy an offer, in the marketplace's words.
    List<String> inactivity(Sku sku);
}
