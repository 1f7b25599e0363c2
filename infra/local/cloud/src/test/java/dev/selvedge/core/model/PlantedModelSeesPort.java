package dev.selvedge.core.model;

import dev.selvedge.architecture.planted.Stranger;

record PlantedModelSeesPort(Stranger stranger) {}
