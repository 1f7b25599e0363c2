/// What the flows need from the outside: two trading partners and the records that make work once-only.
@NullMarked
package dev.selvedge.core.port;

import org.jspecify.annotations.NullMarked;
