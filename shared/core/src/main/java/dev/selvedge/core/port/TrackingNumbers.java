package dev.selvedge.core.port;

import dev.selvedge.core.model.OrderId;

/// Which order travels under which number: no two under one.
public interface TrackingNumbers {

    /// Takes a number for an order, if it is free. Taking it twice does no harm. May be forgotten after ninety days.
    ///
    /// @return the order that has it now
    OrderId take(String number, OrderId order);

    /// Gives a number back, if this order has it.
    void free(String number, OrderId order);
}
