package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A product's stock, shelf by shelf. A product that was never received anywhere has no shelf.
final class Stock {

    private final Product product;
    private final StockRows rows;
    private final List<Shelf> shelves = new ArrayList<>();

    Stock(Product product, StockRows rows) {
        this.product = product;
        this.rows = rows;
    }

    List<Shelf> shelves() {
        return List.copyOf(shelves);
    }

    List<Shelf> at(String location) {
        return shelves.stream().filter(shelf -> shelf.location.equals(location)).toList();
    }

    BigDecimal available(String location) {
        return sum(at(location), Shelf::available);
    }

    void receive(String location, String bin, String batch, BigDecimal quantity) {
        put(shelf(location, bin, batch), quantity);
    }

    /// Reserves in bin after bin; what no bin can cover goes below zero on the first.
    void allocate(String location, BigDecimal quantity) {
        BigDecimal rest = spread(location, quantity, Shelf::available, this::allocate);
        if (rest.signum() > 0) {
            allocate(first(location), rest);
        }
    }

    void release(String location, BigDecimal quantity) {
        spread(location, quantity, Shelf::allocated, (shelf, part) -> allocate(shelf, part.negate()));
    }

    /// Takes goods away, below zero on the first bin when there are not enough.
    void take(String location, BigDecimal quantity) {
        BigDecimal rest = spread(location, quantity, Shelf::onHand, (shelf, part) -> put(shelf, part.negate()));
        if (rest.signum() > 0) {
            put(first(location), rest.negate());
        }
    }

    /// Goods come back to the first bin, promised as they were.
    void putBack(String location, BigDecimal quantity) {
        Shelf shelf = first(location);
        put(shelf, quantity);
        allocate(shelf, quantity);
    }

    /// Brings what a location has on hand to a figure: more on the first bin, or less from bin after bin.
    void set(String location, BigDecimal quantity) {
        BigDecimal more = quantity.subtract(sum(at(location), Shelf::onHand));
        if (more.signum() < 0) {
            take(location, more.negate());
        } else {
            put(first(location), more);
        }
    }

    /// Clears every shelf away, with what stands on it. A shelf from which goods are promised stays.
    void discard() {
        if (shelves.stream().anyMatch(shelf -> shelf.allocated().signum() != 0)) {
            throw new IllegalStateException("goods are promised from the stock of " + product.sku);
        }
        shelves.forEach(rows::remove);
        shelves.clear();
    }

    static BigDecimal sum(List<Shelf> shelves, Function<Shelf, BigDecimal> figure) {
        return Figures.plain(shelves.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private BigDecimal spread(
            String location,
            BigDecimal quantity,
            Function<Shelf, BigDecimal> room,
            BiConsumer<Shelf, BigDecimal> change) {
        BigDecimal rest = quantity;
        for (Shelf shelf : at(location)) {
            BigDecimal part = room.apply(shelf).max(BigDecimal.ZERO).min(rest);
            change.accept(shelf, part);
            rest = rest.subtract(part);
        }
        return rest;
    }

    private void put(Shelf shelf, BigDecimal quantity) {
        shelf.put(quantity);
        rows.file(shelf);
    }

    private void allocate(Shelf shelf, BigDecimal quantity) {
        shelf.allocate(quantity);
        rows.file(shelf);
    }

    private Shelf first(String location) {
        List<Shelf> here = at(location);
        return here.isEmpty() ? shelf(location, "", "") : here.getFirst();
    }

    private Shelf shelf(String location, String bin, String batch) {
        for (Shelf shelf : shelves) {
            if (shelf.is(location, bin, batch)) {
                return shelf;
            }
        }
        Shelf shelf = new Shelf(product, location, bin, batch);
        shelves.add(shelf);
        return shelf;
    }
}
