package dev.selvedge.local.simulator.bluecherry;

/// Goods that came back, for which the stock rose.
public record ReturnView(String poNumber, String lineRef, Item item, String warehouse, long quantity) {}
