package dev.selvedge.local.simulator.mirakl;

/// Who accepts orders: `order_acceptance` of PC01. Under `BOTH` it depends on the shop, and this shop accepts by hand.
public enum OrderAcceptance {
    AUTOMATIC,
    NOT_AUTOMATIC,
    BOTH
}
