package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A product's stock, shelf by shelf. A product that was never received anywhere has no shelf.
final class Stock {

    private final List<Shelf> shelves = new ArrayList<>();

    List<Shelf> shelves() {
        return List.copyOf(shelves);
    }

    List<Shelf> at(String location) {
        return shelves.stream().filter(shelf -> shelf.location.equals(location)).toList();
    }

    BigDecimal available(String location) {
        return sum(at(location), Shelf::available);
    }

    void receive(String location, String bin, BigDecimal quantity) {
        shelf(location, bin).put(quantity);
    }

    /// Reserves in bin after bin; what no bin can cover goes below zero on the first.
    void allocate(String location, BigDecimal quantity) {
        BigDecimal rest = spread(location, quantity, Shelf::available, Shelf::allocate);
        if (rest.signum() > 0) {
            first(location).allocate(rest);
        }
    }

    void release(String location, BigDecimal quantity) {
        spread(location, quantity, Shelf::allocated, (shelf, part) -> shelf.allocate(part.negate()));
    }

    /// Takes goods away, below zero on the first bin when there are not enough.
    void take(String location, BigDecimal quantity) {
        BigDecimal rest = spread(location, quantity, Shelf::onHand, (shelf, part) -> shelf.put(part.negate()));
        if (rest.signum() > 0) {
            first(location).put(rest.negate());
        }
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

    private Shelf first(String location) {
        List<Shelf> here = at(location);
        return here.isEmpty() ? shelf(location, "") : here.getFirst();
    }

    private Shelf shelf(String location, String bin) {
        for (Shelf shelf : at(location)) {
            if (shelf.bin.equals(bin)) {
                return shelf;
            }
        }
        Shelf shelf = new Shelf(location, bin);
        shelves.add(shelf);
        return shelf;
    }
}
