package dev.selvedge.local.simulator.cin7core;

import java.util.UUID;

/// A supplier of the account, known by its name (cin7-core.md A4).
record Supplier(UUID id, String name, String currency) {}
