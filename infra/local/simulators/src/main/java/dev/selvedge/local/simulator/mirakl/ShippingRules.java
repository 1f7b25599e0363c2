package dev.selvedge.local.simulator.mirakl;

/// What has to be so before goods leave.
final class ShippingRules {

    private final ShippingOptions options;

    ShippingRules(ShippingOptions options) {
        this.options = options;
    }

    /// In the words of the example of ST01; that OR24 uses them too is a guess.
    static void mustBeShipping(Order order) {
        if (order.state() != OrderState.SHIPPING) {
            throw refused("The order status must be 'SHIPPING' but it is '" + order.state() + "'.");
        }
    }

    /// "Shops must provide tracking details before confirming shipment for a given shipping type" (SH12); the words are
    /// a guess. A type that the platform does not know asks for nothing.
    void mustBeTracked(Order order, Tracking tracking) {
        String code = order.purchase().shippingType();
        boolean mandatory =
                options.type(code).map(ShippingType::mandatoryTracking).orElse(false);
        if (mandatory && !tracking.given()) {
            throw refused("Tracking details are mandatory for shipping type '" + code + "'.");
        }
    }

    static Problem noOrder(String orderId) {
        return new Problem(404, "ORDER_NOT_FOUND", "order_id", "No order with id '" + orderId + "'.");
    }

    static Problem refused(String message) {
        return new Problem(400, "ORDER_INVALID_STATE", "order_id", message);
    }
}
