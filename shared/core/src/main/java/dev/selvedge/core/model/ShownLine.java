package dev.selvedge.core.model;

/// One line of an order as far as supplying it and being paid for it is concerned.
///
/// @param ordered in pieces
/// @param cancelled in pieces
public record ShownLine(OrderLineId id, Sku sku, LineState state, int ordered, int cancelled, LineMoney money) {

    /// What was not cancelled, whether it is still to be supplied or has left.
    public int left() {
        return state.isSupplied() ? ordered - cancelled : 0;
    }

    /// What was to be sent, whatever became of it afterwards.
    public int owed() {
        return switch (state) {
            case OPEN, SHIPPED, REFUNDED, DISPUTED, UNKNOWN -> ordered - cancelled;
            case CANCELLED, REFUSED -> 0;
        };
    }
}
