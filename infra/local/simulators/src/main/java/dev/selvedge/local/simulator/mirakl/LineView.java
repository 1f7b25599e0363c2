package dev.selvedge.local.simulator.mirakl;

/// One line as it stands in the marketplace's books.
///
/// @param shipped how many of its pieces have left
public record LineView(String id, String sku, int quantity, int cancelled, int shipped, OrderState state) {}
