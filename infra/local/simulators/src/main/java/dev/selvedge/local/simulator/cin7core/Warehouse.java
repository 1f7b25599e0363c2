package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// What people do with a sale by hand. What cannot be done is an [IllegalStateException]: a mistake of the script.
public final class Warehouse {

    private final Account account;
    private final SaleDesk sales;
    private final Allocation allocation;
    private final InstantSource clock;

    Warehouse(Account account, SaleDesk sales, Allocation allocation, InstantSource clock) {
        this.account = account;
        this.sales = sales;
        this.allocation = allocation;
        this.clock = clock;
    }

    /// Settles the quote of a sale that was made without `SkipQuote`.
    public void authoriseQuote(UUID sale) {
        change(sale, found -> found.authoriseQuote(clock.instant()));
    }

    /// Picks the whole order; nothing may be on backorder.
    public void pick(UUID sale) {
        change(sale, found -> {
            demand(found.order().status() == Status.AUTHORISED, "only an authorised order can be picked");
            demand(!found.order().backordered(), "an order on backorder cannot be picked");
            demand(!found.fulfilment.isPicked(), "the order has been picked");
            found.fulfilment.pick();
        });
    }

    /// Packs everything into one box.
    public void pack(UUID sale, String box) {
        change(sale, found -> {
            List<Packed> everything = found.order().lines().stream()
                    .filter(line -> !line.product().service)
                    .map(line -> new Packed(line.product().sku, line.quantity().longValueExact(), box))
                    .toList();
            pack(found, everything);
        });
    }

    /// Packs into boxes, which together hold the whole order.
    public void pack(UUID sale, List<Packed> boxes) {
        change(sale, found -> pack(found, boxes));
    }

    /// A box leaves; its goods leave the stock.
    public void ship(UUID sale, Shipment shipment) {
        change(sale, found -> {
            List<Packed> goods = found.fulfilment.inBox(shipment.box());
            demand(!goods.isEmpty(), "no such box was packed: " + shipment.box());
            demand(!found.fulfilment.shipped(shipment.box()), "the box has left: " + shipment.box());
            goods.forEach(packed -> allocation.ship(packed, found.header.location()));
            found.fulfilment.ship(shipment);
        });
    }

    public void voidSale(UUID sale) {
        change(sale, found -> {
            demand(SaleDesk.whyNotVoid(found) == null, "the sale cannot be voided");
            sales.voidSale(found);
        });
    }

    /// Somebody changes a quantity in the order: it is undone and authorised again.
    public void editLine(UUID sale, String sku, long quantity) {
        change(sale, found -> {
            demand(found.order().status() == Status.AUTHORISED, "only an authorised order is changed here");
            demand(!found.fulfilment.isPicked(), "the order has been picked");
            String location = found.header.location();
            OrderDocument undone = allocation.release(found.order(), location);
            OrderDocument edited = edited(undone, sku, quantity, found.header.taxInclusive());
            found.enter(allocation.allocate(edited, location), clock.instant());
        });
    }

    private static OrderDocument edited(OrderDocument order, String sku, long quantity, boolean taxInclusive) {
        demand(order.lines().stream().anyMatch(line -> line.product().sku.equals(sku)), "no line has the SKU " + sku);
        return order.with(order.lines().stream()
                .map(line -> line.product().sku.equals(sku)
                        ? line.withQuantity(BigDecimal.valueOf(quantity), taxInclusive)
                        : line)
                .toList());
    }

    private static void pack(Sale sale, List<Packed> boxes) {
        demand(sale.fulfilment.isPicked(), "only a picked order can be packed");
        demand(sale.fulfilment.packed().isEmpty(), "the order has been packed");
        demand(packed(boxes).equals(ordered(sale)), "the boxes do not hold the order");
        sale.fulfilment.pack(boxes);
    }

    private static Map<String, Long> packed(List<Packed> boxes) {
        Map<String, Long> sums = new HashMap<>();
        boxes.forEach(packed -> sums.merge(packed.sku(), packed.quantity(), Long::sum));
        return sums;
    }

    private static Map<String, Long> ordered(Sale sale) {
        Map<String, Long> sums = new HashMap<>();
        sale.order().lines().stream()
                .filter(line -> !line.product().service)
                .forEach(line -> sums.merge(line.product().sku, line.quantity().longValueExact(), Long::sum));
        return sums;
    }

    private void change(UUID id, Consumer<Sale> change) {
        synchronized (account) {
            Sale sale = account.sale(id).orElseThrow(() -> new IllegalStateException("no sale " + id));
            change.accept(sale);
            sale.touch(clock.instant());
        }
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(otherwise);
        }
    }
}
