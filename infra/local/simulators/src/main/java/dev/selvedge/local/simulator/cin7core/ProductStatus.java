package dev.selvedge.local.simulator.cin7core;

/// A product's status, spelled as the vendor spells it (cin7-core.md A3).
public enum ProductStatus {
    ACTIVE("Active"),
    SETUP_REQUIRED("Setup required"),
    DEPRECATED("Deprecated");

    private final String wire;

    ProductStatus(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
