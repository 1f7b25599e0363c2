package dev.selvedge.fn.orderingest;

import dev.selvedge.fn.other.PlantedFunctionSeesFunctionOther;

record PlantedFunctionSeesFunction(PlantedFunctionSeesFunctionOther other) {}
