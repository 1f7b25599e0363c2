package dev.selvedge.core.port;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import java.util.List;
import java.util.Optional;

/// Where the marketplace is told what has left. Each method may throw a [RemoteFailure].
public interface ShippingDesk {

    /// The marketplace's name in failures.
    String name();

    /// What the marketplace asks, as it said within the last day.
    ShippingRules rules();

    /// Says how an order that is shipped whole is followed. Asking twice does no harm.
    void track(OrderId order, Tracking tracking);

    /// Says that an order has left whole. Refused if it has been said before.
    void ship(OrderId order);

    /// Says that a part of an order has left. Saying it twice makes two shipments of it.
    ///
    /// @return the marketplace's own name for the shipment
    /// @throws RemoteFailure.Refused with the marketplace's words, if it takes no such shipment
    String ship(OrderId order, Shipment shipment);

    /// Says that an announced shipment of an order has left. Asking twice does no harm.
    void ship(OrderId order, String shipment);

    /// Says that a shipment is followed otherwise than was told. Asking twice does no harm.
    void correct(String shipment, Tracking tracking);

    /// Every shipment of an order that the marketplace has been told of, by whomever.
    List<ShownShipment> shipments(OrderId order);

    /// The order as the marketplace shows it now; empty if it shows none.
    Optional<ShownOrder> order(OrderId order);
}
