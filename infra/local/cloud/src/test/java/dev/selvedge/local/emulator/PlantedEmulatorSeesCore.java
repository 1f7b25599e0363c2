package dev.selvedge.local.emulator;

import dev.selvedge.core.flow.Stranger;

record PlantedEmulatorSeesCore(Stranger stranger) {}
