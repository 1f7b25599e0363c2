/// Tests of the post with a partner that works in batches.
@NullMarked
package dev.selvedge.testkit.flow.exchange;

import org.jspecify.annotations.NullMarked;
