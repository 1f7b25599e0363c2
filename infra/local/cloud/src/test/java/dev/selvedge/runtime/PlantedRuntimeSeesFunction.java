package dev.selvedge.runtime;

import dev.selvedge.fn.orderingest.Stranger;

record PlantedRuntimeSeesFunction(Stranger stranger) {}
