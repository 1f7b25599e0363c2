/// The settlement flows of core, from end to end with everything in memory.
@NullMarked
package dev.selvedge.testkit.flow.settlement;

import org.jspecify.annotations.NullMarked;
