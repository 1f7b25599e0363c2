/// What John Lewis pays out, compared to the penny and entered into the supplier's ledger.
@NullMarked
package dev.selvedge.fn.settlement;

import org.jspecify.annotations.NullMarked;
