package dev.selvedge.local.simulator;

import dev.selvedge.core.flow.Stranger;

record PlantedSimulatorSeesCore(Stranger stranger) {}
