/// The stock flows of core, from end to end with everything in memory.
@NullMarked
package dev.selvedge.testkit.flow.stock;

import org.jspecify.annotations.NullMarked;
