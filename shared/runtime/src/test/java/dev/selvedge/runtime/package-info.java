/// Tests of what all functions share.
@NullMarked
package dev.selvedge.runtime;

import org.jspecify.annotations.NullMarked;
