package dev.selvedge.johnlewis.mirakl.wire;

/// A wire type.
public record Stranger() {}
