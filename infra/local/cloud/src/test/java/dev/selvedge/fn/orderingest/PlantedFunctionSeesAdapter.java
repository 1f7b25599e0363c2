package dev.selvedge.fn.orderingest;

import dev.selvedge.aws.Stranger;

record PlantedFunctionSeesAdapter(Stranger stranger) {}
