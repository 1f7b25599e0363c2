package dev.selvedge.architecture.planted;

/// Something from outside of the hexagon.
public record Stranger() {}
