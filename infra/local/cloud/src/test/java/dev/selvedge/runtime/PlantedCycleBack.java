package dev.selvedge.runtime;

import dev.selvedge.remote.PlantedCycle;

/// The other half.
public record PlantedCycleBack(PlantedCycle there) {}
