package dev.selvedge.runtime;

import dev.selvedge.erp.cin7core.wire.Stranger;

record PlantedRuntimeSeesCin7Wire(Stranger stranger) {}
