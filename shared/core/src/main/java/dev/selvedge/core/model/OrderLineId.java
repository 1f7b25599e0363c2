package dev.selvedge.core.model;

/// The marketplace's identifier of one line, unique in its order.
public record OrderLineId(String value) {
    public OrderLineId {
        Text.requirePresent(value, "order line id");
    }

    @Override
    public String toString() {
        return value;
    }
}
