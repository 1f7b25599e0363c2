package dev.selvedge.core.model;

/// What is to happen with one line.
public enum LineState {
    OPEN,
    SHIPPED,
    CANCELLED,
    REFUSED,
    REFUNDED,
    /// The customer has opened an incident: nothing is settled until that is closed.
    DISPUTED,
    /// A state that the marketplace did not have when this was written.
    UNKNOWN;

    /// Whether goods may still be owed for a line in this state.
    public boolean isLive() {
        return switch (this) {
            case OPEN, DISPUTED, UNKNOWN -> true;
            case SHIPPED, CANCELLED, REFUSED, REFUNDED -> false;
        };
    }

    /// Whether goods may still be owed for a line in this state, or have left.
    public boolean isSupplied() {
        return isLive() || this == SHIPPED;
    }
}
