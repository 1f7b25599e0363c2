/// The engine of simulations, held to its promises.
@NullMarked
package dev.selvedge.testkit.simulation;

import org.jspecify.annotations.NullMarked;
