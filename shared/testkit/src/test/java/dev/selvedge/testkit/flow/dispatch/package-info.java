/// The dispatch flows of core, from end to end with everything in memory.
@NullMarked
package dev.selvedge.testkit.flow.dispatch;

import org.jspecify.annotations.NullMarked;
