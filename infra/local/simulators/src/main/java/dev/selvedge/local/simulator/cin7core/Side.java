package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.LedgerAccount.Role;

/// Which way money goes: a sale's invoice is owed by the customer, a purchase's to the supplier.
enum Side {
    SALE("Sale", Role.RECEIVABLE),
    PURCHASE("Purchase", Role.PAYABLE);

    private final String type;
    private final Role role;

    Side(String type, Role role) {
        this.type = type;
        this.role = role;
    }

    /// What `/transactions` shows as `Type`.
    String type() {
        return type;
    }

    /// The account between the document and its payment.
    Role role() {
        return role;
    }
}
