package dev.selvedge.local.simulator.cin7core;

import java.util.UUID;

/// A warehouse of the account, known by its name (cin7-core.md A4, `/ref/location`).
record Location(UUID id, String name, boolean standard) {}
