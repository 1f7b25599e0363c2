/// Orders and stock under seeded trouble: the real flows, adapters and simulators, in virtual time.
@NullMarked
package dev.selvedge.local.simulation;

import org.jspecify.annotations.NullMarked;
