package dev.selvedge.core.model;

/// The number that the customer and John Lewis's service desk quote; it is kept on the ERP's order.
public record CustomerOrderNumber(String value) {
    public CustomerOrderNumber {
        Text.requirePresent(value, "customer order number");
    }

    @Override
    public String toString() {
        return value;
    }
}
