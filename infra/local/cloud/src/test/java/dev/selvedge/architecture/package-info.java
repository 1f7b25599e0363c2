/// The structure of the whole product, as rules that can fail. This module builds last, so it sees everything.
@NullMarked
package dev.selvedge.architecture;

import org.jspecify.annotations.NullMarked;
