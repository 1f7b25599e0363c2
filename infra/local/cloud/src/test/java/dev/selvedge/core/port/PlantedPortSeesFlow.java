package dev.selvedge.core.port;

import dev.selvedge.architecture.planted.Stranger;

record PlantedPortSeesFlow(Stranger stranger) {}
