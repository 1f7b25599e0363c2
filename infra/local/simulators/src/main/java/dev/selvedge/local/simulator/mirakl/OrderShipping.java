package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// OR23 and OR24: the seller tells an order's tracking, and that the order has left.
final class OrderShipping {

    /// The document names no states for OR23. Our reading: from the moment an order may be shipped, and later too, so
    /// that a wrong number can be corrected.
    private static final Set<OrderState> TRACKED = EnumSet.range(OrderState.SHIPPING, OrderState.RECEIVED);

    private final OrderBook orders;
    private final ShippingRules rules;
    private final TrackingReader reader;

    OrderShipping(OrderBook orders, ShippingRules rules, TrackingReader reader) {
        this.orders = orders;
        this.rules = rules;
        this.reader = reader;
    }

    Answer track(String orderId, JsonNode body, Instant now) {
        Order order = find(orderId);
        if (!TRACKED.contains(order.state())) {
            throw ShippingRules.refused(
                    "The order status must be one of " + TRACKED + " but it is '" + order.state() + "'.");
        }
        order.track(reader.read(body, "carrier_url"), now);
        return Answer.empty(204);
    }

    /// That an order in shipments is refused, on a platform that allows them, is a guess.
    Answer confirm(String orderId, Instant now) {
        Order order = find(orderId);
        order.dispatch().ask();
        ShippingRules.mustBeShipping(order);
        if (order.dispatch().divided()) {
            throw ShippingRules.refused("The order has shipments.");
        }
        rules.mustBeTracked(order, order.dispatch().tracking());
        orders.confirming(order, now);
        order.confirm(now);
        return Answer.empty(204);
    }

    private Order find(String orderId) {
        return orders.find(orderId).orElseThrow(() -> ShippingRules.noOrder(orderId));
    }
}
