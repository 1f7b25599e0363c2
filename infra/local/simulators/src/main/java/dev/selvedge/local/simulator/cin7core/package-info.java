/// Cin7 Core's API v2, simulated from the vendor facts in cin7-core.md: sections A1 (wire), A2 (sales), A3 (stock and
/// products), A4 (reference lists, purchases, money, journals, ledger) and A6 (quirks), and settlement.md C2 and C3
/// (which accounts a document touches). A person's side of the counter is [BackOffice].
///
/// Its books are in one currency, tax is rounded row by row, and the cost of goods is left out.
///
/// What cin7-core.md calls a guess, an inference or uncertain is a setting ([Cin7Settings]). Where it is silent, the
/// doc comment of the place says so and names the choice. What is documented but not simulated answers 501 and names
/// itself, so that no test can pass by an operation or a filter that was quietly ignored.
@NullMarked
package dev.selvedge.local.simulator.cin7core;

import org.jspecify.annotations.NullMarked;
