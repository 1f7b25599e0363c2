package dev.selvedge.runtime;

import dev.selvedge.johnlewis.mirakl.wire.Stranger;

record PlantedRuntimeSeesMiraklWire(Stranger stranger) {}
