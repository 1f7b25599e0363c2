package dev.selvedge.core.model;

/// Pieces of a SKU that the ERP took on backorder, since it had none.
public record Shortfall(Sku sku, int quantity) {}
