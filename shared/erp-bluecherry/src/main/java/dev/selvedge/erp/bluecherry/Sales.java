package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import java.util.Optional;

/// The sales that BlueCherry has of what it was told.
@FunctionalInterface
public interface Sales {

    /// The sale of an order, whose id is its PO number; empty if there is none or none of its lines stands.
    Optional<ErpReference> of(OrderId order);
}
