package dev.selvedge.local.simulator.mirakl;

import java.util.Optional;

/// Where a shipment stands: `status` of ST11.
public enum ShipmentState {
    SHIPPING,
    READY_FOR_PICK_UP,
    SHIPMENT_PREPARED,
    SHIPPED,
    TO_COLLECT,
    RECEIVED,
    CANCELED,
    CLOSED;

    /// Where an order that moves as a whole takes its shipments, which is a guess.
    static Optional<ShipmentState> following(OrderState order) {
        return switch (order) {
            case SHIPPED -> Optional.of(SHIPPED);
            case TO_COLLECT -> Optional.of(TO_COLLECT);
            case RECEIVED -> Optional.of(RECEIVED);
            case CLOSED -> Optional.of(CLOSED);
            case REFUSED, CANCELED -> Optional.of(CANCELED);
            case STAGING, WAITING_ACCEPTANCE, WAITING_DEBIT, WAITING_DEBIT_PAYMENT, SHIPPING -> Optional.empty();
        };
    }
}
