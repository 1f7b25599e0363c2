package dev.selvedge.core.flow;

import dev.selvedge.core.model.Order;

/// The names of the cursors that keep what workers have taken up.
final class Marks {

    private Marks() {}

    /// The newest reading of an order.
    static String newest(Order order) {
        return "order/" + order.id();
    }

    /// This reading of an order. What it says is part of the name: a marketplace whose clock tells seconds can show
    /// two readings under one instant.
    static String reading(Order order) {
        String said = order.stateName() + " " + order.deliverTo().isPresent() + " " + order.supply();
        return "reading/" + order.id() + "/" + Integer.toHexString(said.hashCode());
    }
}
