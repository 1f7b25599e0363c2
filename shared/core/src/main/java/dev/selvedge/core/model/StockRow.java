package dev.selvedge.core.model;

import java.math.BigDecimal;

/// What of one SKU can be sold from one place: a bin or batch of a location, say.
///
/// @param place tells this row from the others of its SKU
/// @param available may be a fraction, and below zero where more was promised than there is
public record StockRow(Sku sku, String place, BigDecimal available) {}
