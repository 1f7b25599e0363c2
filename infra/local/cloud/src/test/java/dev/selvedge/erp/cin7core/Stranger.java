package dev.selvedge.erp.cin7core;

/// Something of one adapter that another must not see.
public record Stranger() {}
