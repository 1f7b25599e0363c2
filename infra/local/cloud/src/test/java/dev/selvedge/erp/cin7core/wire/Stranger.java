package dev.selvedge.erp.cin7core.wire;

/// A wire type.
public record Stranger() {}
