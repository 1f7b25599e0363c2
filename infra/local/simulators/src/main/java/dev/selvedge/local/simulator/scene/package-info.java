/// A supplier of cushions who sells at John Lewis and keeps its books in Cin7 Core: both partners, and the orders of a
/// lively day.
@NullMarked
package dev.selvedge.local.simulator.scene;

import org.jspecify.annotations.NullMarked;
