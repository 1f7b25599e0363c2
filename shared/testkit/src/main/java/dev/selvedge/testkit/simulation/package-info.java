/// The engine of seeded simulations: dice, virtual time, faults, queues, rules and a trace. It knows no vendor and no
/// flow; whoever simulates brings those.
@NullMarked
package dev.selvedge.testkit.simulation;

import org.jspecify.annotations.NullMarked;
