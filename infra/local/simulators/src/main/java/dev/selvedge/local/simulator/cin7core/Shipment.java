package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;

/// A box that left, with its carrier's name as the warehouse writes it.
public record Shipment(String box, String carrier, String trackingNumber, Instant at) {}
