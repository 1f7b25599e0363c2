/// What the simulators share: an HTTP exchange as a value, faults that can be switched on, and a server to host one.
///
/// Nothing here or below sees Selvedge's own code: each simulator is written from its vendor's documents.
@NullMarked
package dev.selvedge.local.simulator;

import org.jspecify.annotations.NullMarked;
