/// The laptop cloud, tried with functions that stand in for the real ones.
@NullMarked
package dev.selvedge.local.cloud;

import org.jspecify.annotations.NullMarked;
