package dev.selvedge.core.model;

/// The marketplace's own identifier of an order: the reference under which an ERP keeps it.
public record OrderId(String value) {
    public OrderId {
        Text.requirePresent(value, "order id");
    }

    @Override
    public String toString() {
        return value;
    }
}
