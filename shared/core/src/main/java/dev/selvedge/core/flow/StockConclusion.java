package dev.selvedge.core.flow;

import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.StockChange;
import java.util.List;

/// What became of a whole reading of the ERP's stock.
///
/// @param held whether a breaker keeps it back
/// @param skus how many SKUs it has
/// @param changes what John Lewis must be told
record StockConclusion(boolean held, int skus, List<StockChange> changes, Publication publication) {}
