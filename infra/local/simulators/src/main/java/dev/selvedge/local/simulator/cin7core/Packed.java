package dev.selvedge.local.simulator.cin7core;

/// So many of a SKU in a box. The box is called as the warehouse types it, in up to 256 characters.
public record Packed(String sku, long quantity, String box) {

    public Packed {
        if (quantity < 1) {
            throw new IllegalArgumentException("at least one of " + sku + " goes into a box");
        }
        Mistake.ifLonger("a box", 256, box);
    }

    boolean isIn(String name) {
        return box.strip().equals(name.strip());
    }
}
