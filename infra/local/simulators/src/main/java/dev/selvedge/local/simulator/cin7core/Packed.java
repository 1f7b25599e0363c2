package dev.selvedge.local.simulator.cin7core;

/// So many of a SKU in a box.
public record Packed(String sku, long quantity, String box) {}
