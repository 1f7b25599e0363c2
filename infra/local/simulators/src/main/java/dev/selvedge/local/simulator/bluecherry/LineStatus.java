package dev.selvedge.local.simulator.bluecherry;

/// What became of an order line (bluecherry.md B3, order status file).
public enum LineStatus {
    ACCEPTED,
    REJECTED,
    CANCELLED,
    BACKORDER
}
