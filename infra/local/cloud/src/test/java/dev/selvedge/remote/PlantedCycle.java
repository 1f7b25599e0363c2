package dev.selvedge.remote;

import dev.selvedge.runtime.PlantedCycleBack;

/// One half of a cycle between packages.
public record PlantedCycle(PlantedCycleBack back) {}
