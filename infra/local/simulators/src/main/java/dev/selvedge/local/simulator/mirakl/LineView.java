package dev.selvedge.local.simulator.mirakl;

/// One line as it stands in the marketplace's books.
public record LineView(String id, String sku, int quantity, int cancelled, OrderState state) {}
