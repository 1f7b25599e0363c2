/// CGS BlueCherry as a batch machine over exchanged files and, beside it, over REST: simulated from bluecherry.md (B2
/// data model and stock formulas, B3 files, X12 and REST) and settlement.md C4 (cash receipts and journals).
///
/// The vendor publishes no interface. What the document calls a guess is a setting ([BlueCherrySettings]) with the
/// documented default; where it is silent, the doc comment of the place says so and names the choice. X12 is read and
/// written here segment by segment from the standard's usage in B3, without a library.
@NullMarked
package dev.selvedge.local.simulator.bluecherry;

import org.jspecify.annotations.NullMarked;
