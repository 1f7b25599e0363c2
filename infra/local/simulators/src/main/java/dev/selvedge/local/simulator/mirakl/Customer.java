package dev.selvedge.local.simulator.mirakl;

import org.jspecify.annotations.Nullable;

/// Who bought (OR11 `customer`), with the anonymous address at which Mirakl passes messages on.
public record Customer(
        String id,
        String firstname,
        String lastname,
        String notificationEmail,
        @Nullable Organisation organisation) {

    /// A business buyer; its numbers stay hidden until the details are shown (OR11 `customer.organization`).
    public record Organisation(String id, String name, String identificationNumber, String taxNumber) {}

    /// A shopper who does not exist.
    public static Customer shopper() {
        return new Customer("Customer_id_001", "Wren", "Ashdown", "notification+wren@notification.mirakl.net", null);
    }

    public Customer of(Organisation employer) {
        return new Customer(id, firstname, lastname, notificationEmail, employer);
    }

    @Override
    public String toString() {
        return "Customer[...]";
    }
}
