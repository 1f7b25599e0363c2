package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Optional;

/// A sale that moved in the ERP, by its heading.
///
/// @param order the order that it says it is for; empty for another channel's
/// @param movedAt when it last changed, on the ERP's own clock
/// @param shipped whether any of it has left
public record MovedSale(
        ErpReference sale, Optional<OrderId> order, Instant movedAt, ErpSale.Standing standing, boolean shipped) {}
