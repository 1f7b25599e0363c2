/// Cin7 Core, as its API documentation and those who run against it describe it.
@NullMarked
package dev.selvedge.erp.cin7core;

import org.jspecify.annotations.NullMarked;
