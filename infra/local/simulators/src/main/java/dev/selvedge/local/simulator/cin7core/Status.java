package dev.selvedge.local.simulator.cin7core;

/// The states of a sale's documents: quote, order, pick, pack and ship (cin7-core.md A2).
enum Status {
    NOT_AVAILABLE("NOT AVAILABLE"),
    DRAFT("DRAFT"),
    PARTIALLY_AUTHORISED("PARTIALLY AUTHORISED"),
    AUTHORISED("AUTHORISED"),
    VOIDED("VOIDED");

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
