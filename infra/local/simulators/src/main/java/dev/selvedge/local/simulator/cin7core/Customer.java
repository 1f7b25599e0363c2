package dev.selvedge.local.simulator.cin7core;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A customer with its address book (cin7-core.md A4, `/customer`).
final class Customer {

    record Address(String line1, String country, String type) {}

    final UUID id;
    final String name;
    final String currency;
    private final List<Address> addresses = new ArrayList<>();

    Customer(String name, String currency) {
        this.id = Guids.of("customer", name);
        this.name = name;
        this.currency = currency;
    }

    List<Address> addresses() {
        return List.copyOf(addresses);
    }

    /// Keeps an address that no other matches by its first line (cin7-core.md A2, `ShipToOther`).
    void remember(Address address) {
        if (addresses.stream().noneMatch(known -> known.line1().equals(address.line1()))) {
            addresses.add(address);
        }
    }
}
