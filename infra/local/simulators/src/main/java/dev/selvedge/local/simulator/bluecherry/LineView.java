package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;

/// A line of a sales order as it stands.
///
/// @param picked on a ticket that has not left
public record LineView(
        String lineRef, Item item, long quantity, BigDecimal unitPrice, LineStatus status, long picked, long shipped) {}
