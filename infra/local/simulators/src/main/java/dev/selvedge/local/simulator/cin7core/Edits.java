package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// An authorised order changed by hand: undone, edited and authorised again, which a caller cannot do. What is picked
/// stays picked.
final class Edits {

    private final Account account;
    private final Allocation allocation;
    private final InstantSource clock;

    Edits(Account account, Allocation allocation, InstantSource clock) {
        this.account = account;
        this.allocation = allocation;
        this.clock = clock;
    }

    void edit(Sale sale, String sku, long quantity) {
        Mistake.unless(has(sale, sku), "no line has the SKU " + sku);
        Mistake.unless(quantity >= Math.max(1, picked(sale, sku)), "more is picked of " + sku);
        lines(
                sale,
                lines -> lines.stream()
                        .map(line -> line.product().sku.equals(sku)
                                ? line.withQuantity(BigDecimal.valueOf(quantity), sale.header.taxInclusive())
                                : line)
                        .toList());
    }

    /// The vendor takes no SKU twice (cin7-core.md A2).
    void add(Sale sale, String sku, long quantity) {
        Mistake.unless(!has(sale, sku), "a line has the SKU " + sku);
        Line added = account.line(sku, quantity, sale.header.taxRule());
        lines(sale, lines -> Stream.concat(lines.stream(), Stream.of(added)).toList());
    }

    void remove(Sale sale, String sku) {
        Mistake.unless(has(sale, sku), "no line has the SKU " + sku);
        Mistake.unless(picked(sale, sku) == 0, "some of " + sku + " is picked");
        Mistake.unless(sale.order().lines().size() > 1, "an order without lines is not authorised");
        lines(
                sale,
                lines -> lines.stream()
                        .filter(line -> !line.product().sku.equals(sku))
                        .toList());
    }

    /// Allocates the whole order anew, as if what has left were back for the moment.
    private void lines(Sale sale, UnaryOperator<List<Line>> edit) {
        Mistake.unless(sale.order().status() == Status.AUTHORISED, "only an authorised order is changed here");
        String location = sale.header.location();
        allocation.takeBack(sale.left(), location);
        OrderDocument undone = allocation.release(sale.order(), location);
        OrderDocument edited = undone.with(edit.apply(undone.lines()));
        sale.enter(allocation.allocate(edited, location, sale.pieces(Fulfilment::picked)), clock.instant());
        sale.left().forEach(goods -> allocation.ship(goods, location));
    }

    private static boolean has(Sale sale, String sku) {
        return sale.order().lines().stream().anyMatch(line -> line.product().sku.equals(sku));
    }

    private static long picked(Sale sale, String sku) {
        return sale.pieces(Fulfilment::picked).getOrDefault(sku, 0L);
    }
}
