/// What every function's start-up shares: typed configuration, the adapters made from it, batches, logs and metrics.
@NullMarked
package dev.selvedge.runtime;

import org.jspecify.annotations.NullMarked;
