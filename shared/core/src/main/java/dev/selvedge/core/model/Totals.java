package dev.selvedge.core.model;

import org.joda.money.Money;

/// The sums of an order as the marketplace states them.
public record Totals(Money price, Money shipping, Money total) {}
