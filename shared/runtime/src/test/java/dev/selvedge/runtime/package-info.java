@NullMarked
package dev.selvedge.runtime;

import org.jspecify.annotations.NullMarked;
