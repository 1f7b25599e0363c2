package dev.selvedge.core.flow;

import java.time.Duration;

/// What the supplier has decided about showing stock.
///
/// @param scanEvery how long a complete reading is good before the ERP is read again
/// @param oldest how old a reading may be when it is published
/// @param shrinkPercent how much shorter than the last one a reading may be
/// @param zeroPercent how many of the SKUs that are on show may fall to zero at once
/// @param zeroAtLeast so many may fall to zero at once whatever the percentage says
/// @param importPatience how long John Lewis may be at a file before it counts as lost
/// @param refusedAgain when a refused line is tried again
/// @param unlistedAgain when a SKU without an offer is tried again
/// @param auditEvery how long an audit is good before the offers are compared again
/// @param lookUps how many SKUs one audit asks the ERP for, and how many offers John Lewis
/// @param lease how long one worker may be at it; longer than the function that runs it can live
public record StockPolicy(
        Duration scanEvery,
        Duration oldest,
        int shrinkPercent,
        int zeroPercent,
        int zeroAtLeast,
        Duration importPatience,
        Duration refusedAgain,
        Duration unlistedAgain,
        Duration auditEvery,
        int lookUps,
        Duration lease) {}
