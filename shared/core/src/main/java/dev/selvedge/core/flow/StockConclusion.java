package dev.selvedge.core.flow;

import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.StockChange;
import java.time.Instant;
import java.util.List;

/// What became of a whole reading of the ERP's stock.
///
/// @param held whether a breaker keeps it back
/// @param skus how many SKUs it has
/// @param changes what John Lewis must be told
/// @param counted until when our own sales have been taken off
record StockConclusion(boolean held, int skus, List<StockChange> changes, Instant counted, Publication publication) {}
