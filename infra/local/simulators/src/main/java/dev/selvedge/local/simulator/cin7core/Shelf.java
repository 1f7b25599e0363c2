package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;

/// One row of stock: a product in a bin of a location (cin7-core.md A3). `Available = OnHand - Allocated`, always.
final class Shelf {

    final String location;
    final String bin;
    private BigDecimal onHand = BigDecimal.ZERO;
    private BigDecimal allocated = BigDecimal.ZERO;

    Shelf(String location, String bin) {
        this.location = location;
        this.bin = bin;
    }

    BigDecimal onHand() {
        return Figures.plain(onHand);
    }

    BigDecimal allocated() {
        return Figures.plain(allocated);
    }

    BigDecimal available() {
        return Figures.plain(onHand.subtract(allocated));
    }

    void put(BigDecimal quantity) {
        onHand = onHand.add(quantity);
    }

    void allocate(BigDecimal quantity) {
        allocated = allocated.add(quantity);
    }
}
