package dev.selvedge.erp.bluecherry;

import java.math.BigDecimal;

/// How much of an item can be sold at once from one location: the immediate open-to-sell.
///
/// @param category by which merchandising may map and buffer; empty if none is shown
public record StockLevel(Item item, String category, String location, BigDecimal openToSell) {}
