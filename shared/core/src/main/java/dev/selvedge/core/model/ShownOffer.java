package dev.selvedge.core.model;

/// An offer as John Lewis shows it.
///
/// @param active whether customers can buy it
public record ShownOffer(Sku sku, int quantity, boolean active) {}
