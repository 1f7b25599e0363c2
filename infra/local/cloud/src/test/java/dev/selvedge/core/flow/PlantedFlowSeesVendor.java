package dev.selvedge.core.flow;

import dev.selvedge.architecture.planted.Stranger;

record PlantedFlowSeesVendor(Stranger stranger) {}
