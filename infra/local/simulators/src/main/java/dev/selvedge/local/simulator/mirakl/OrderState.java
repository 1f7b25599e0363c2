package dev.selvedge.local.simulator.mirakl;

import java.util.EnumSet;
import java.util.Set;

/// Where an order, or one of its lines, stands: `order_state` of OR11 in Mirakl's OpenAPI document, in the order in
/// which a good order passes through them.
public enum OrderState {
    STAGING,
    WAITING_ACCEPTANCE,
    WAITING_DEBIT,
    WAITING_DEBIT_PAYMENT,
    SHIPPING,
    SHIPPED,
    TO_COLLECT,
    RECEIVED,
    CLOSED,
    REFUSED,
    CANCELED;

    private static final Set<OrderState> UNDECIDED = EnumSet.of(STAGING, WAITING_ACCEPTANCE);
    private static final Set<OrderState> ACCEPTED = EnumSet.range(WAITING_DEBIT, CLOSED);
    private static final Set<OrderState> DEBITED = EnumSet.range(SHIPPING, CLOSED);
    private static final Set<OrderState> UNSHIPPED = EnumSet.range(STAGING, SHIPPING);
    private static final Set<OrderState> RECEIPT = EnumSet.of(RECEIVED, CLOSED);

    boolean undecided() {
        return UNDECIDED.contains(this);
    }

    boolean accepted() {
        return ACCEPTED.contains(this);
    }

    boolean debited() {
        return DEBITED.contains(this);
    }

    boolean unshipped() {
        return UNSHIPPED.contains(this);
    }

    boolean shipped() {
        return debited() && !unshipped();
    }

    boolean received() {
        return RECEIPT.contains(this);
    }

    /// Refused and cancelled lines stay in the list, and nothing moves them any more.
    boolean dropped() {
        return this == REFUSED || this == CANCELED;
    }
}
