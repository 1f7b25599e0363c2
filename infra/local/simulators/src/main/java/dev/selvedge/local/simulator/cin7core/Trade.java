package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.UUID;

/// What is invoiced, credited and paid: a sale, or a purchase.
sealed interface Trade permits Sale, Purchase {

    UUID id();

    Side side();

    /// The customer, or the supplier.
    String party();

    String currency();

    Billing billing();

    /// Something about it changed.
    void touch(Instant now);
}
