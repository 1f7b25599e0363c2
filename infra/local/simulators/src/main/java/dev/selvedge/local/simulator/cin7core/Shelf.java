package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;

/// One row of stock: a product, or one batch of it, in a bin of a location (cin7-core.md A3). Goods in no bin or of no
/// batch have an empty one. `Available = OnHand - Allocated`, always.
final class Shelf {

    final Product product;
    final String location;
    final String bin;
    final String batch;
    private BigDecimal onHand = BigDecimal.ZERO;
    private BigDecimal allocated = BigDecimal.ZERO;

    Shelf(Product product, String location, String bin, String batch) {
        this.product = product;
        this.location = location;
        this.bin = bin;
        this.batch = batch;
    }

    boolean is(String place, String itsBin, String itsBatch) {
        return location.equals(place) && bin.equals(itsBin) && batch.equals(itsBatch);
    }

    boolean idle() {
        return onHand.signum() == 0 && allocated.signum() == 0;
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
