package dev.selvedge.fn.other;

/// Another function.
public record PlantedFunctionSeesFunctionOther() {}
