package dev.selvedge.local.simulator.mirakl;

/// From when on a seller sees addresses and a business buyer's numbers: "null before shipping (or acceptance, depending
/// on platform setting)" in OR11, `shipping_and_billing_details_before_acceptance` in PC01.
public enum DetailsShown {
    AT_ONCE,
    FROM_ACCEPTANCE,
    FROM_SHIPPING;

    boolean to(Order order) {
        return switch (this) {
            case AT_ONCE -> true;
            case FROM_ACCEPTANCE -> order.accepted();
            case FROM_SHIPPING -> order.debited();
        };
    }
}
