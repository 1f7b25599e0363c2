/// Twins of the ports that live in memory, and sample orders: what tests and simulations build upon.
@NullMarked
package dev.selvedge.testkit;

import org.jspecify.annotations.NullMarked;
