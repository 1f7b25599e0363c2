package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Moves stock when orders are authorised, undone, shipped or covered (cin7-core.md A2 and A3).
final class Allocation {

    private final Account account;
    private final boolean backordersLowerAvailable;

    Allocation(Account account, Cin7Settings settings) {
        this.account = account;
        this.backordersLowerAvailable = settings.stockReading().backordersLowerAvailable();
    }

    /// Reserves stock at the sale's location; what is not there becomes a backorder without a word.
    OrderDocument allocate(OrderDocument order, String location) {
        return allocate(order, location, Map.of());
    }

    /// Allocates anew an order of which some goods are picked: those were covered and stay so.
    OrderDocument allocate(OrderDocument order, String location, Map<String, Long> picked) {
        return order.with(order.lines().stream()
                .map(line -> allocated(line, location, picked.getOrDefault(line.product().sku, 0L)))
                .toList());
    }

    OrderDocument release(OrderDocument order, String location) {
        List<Line> free = new ArrayList<>();
        for (Line line : order.lines()) {
            line.product().stock.release(location, reserved(line));
            free.add(line.withBackorder(BigDecimal.ZERO));
        }
        return order.with(free);
    }

    void ship(Packed packed, String location) {
        Product product = account.products.get(packed.sku());
        if (product != null && !product.service) {
            product.stock.release(location, BigDecimal.valueOf(packed.quantity()));
            product.stock.take(location, BigDecimal.valueOf(packed.quantity()));
        }
    }

    /// Goods that had left are there again, for the sale that they had left for: on the first bin.
    void takeBack(List<Packed> goods, String location) {
        for (Packed packed : goods) {
            Product product = account.products.get(packed.sku());
            if (product != null && !product.service) {
                product.stock.putBack(location, BigDecimal.valueOf(packed.quantity()));
            }
        }
    }

    /// New stock goes to waiting sales first, the oldest first; the document does not say.
    void cover(Product product, String location, Instant now) {
        for (Sale sale : account.sales()) {
            if (sale.order().backordered() && sale.header.location().equals(location)) {
                cover(sale, covered(sale.order(), product, location), now);
            }
        }
    }

    private static void cover(Sale sale, OrderDocument covered, Instant now) {
        if (!covered.equals(sale.order())) {
            sale.enter(covered, now);
        }
    }

    private Line allocated(Line line, String location, long picked) {
        if (line.product().service) {
            return line;
        }
        Stock stock = line.product().stock;
        BigDecimal there =
                stock.available(location).max(BigDecimal.valueOf(picked)).min(line.quantity());
        Line waiting = line.withBackorder(line.quantity().subtract(there));
        stock.allocate(location, reserved(waiting));
        return waiting;
    }

    private BigDecimal reserved(Line line) {
        if (line.product().service) {
            return BigDecimal.ZERO;
        }
        return backordersLowerAvailable ? line.quantity() : line.quantity().subtract(line.backorder());
    }

    private OrderDocument covered(OrderDocument order, Product product, String location) {
        return order.with(order.lines().stream()
                .map(line -> line.product() == product ? covered(line, location) : line)
                .toList());
    }

    private Line covered(Line line, String location) {
        BigDecimal part = unreserved(line.product(), location).min(line.backorder());
        if (!backordersLowerAvailable) {
            line.product().stock.allocate(location, part);
        }
        return line.withBackorder(line.backorder().subtract(part));
    }

    /// What stands on the shelves and is promised to nobody; a backorder is not yet a promise.
    private BigDecimal unreserved(Product product, String location) {
        BigDecimal available = product.stock.available(location);
        BigDecimal free = backordersLowerAvailable ? available.add(waiting(product, location)) : available;
        return free.max(BigDecimal.ZERO);
    }

    private BigDecimal waiting(Product product, String location) {
        return account.sales().stream()
                .filter(sale -> sale.header.location().equals(location))
                .flatMap(sale -> sale.order().lines().stream())
                .filter(line -> line.product() == product)
                .map(Line::backorder)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
