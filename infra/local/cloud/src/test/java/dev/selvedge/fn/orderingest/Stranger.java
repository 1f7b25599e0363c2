package dev.selvedge.fn.orderingest;

/// Something of a function that nobody else may see.
public record Stranger() {}
