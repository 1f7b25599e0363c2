package dev.selvedge.core.flow;

/// Something of a flow that an adapter must not see.
public record Stranger() {}
