package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.StockDirector.Bought;
import dev.selvedge.local.cloud.Supplier.Sale;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What John Lewis sells that nobody has, by the two partners' own books.
///
/// @param shown SKUs of which John Lewis shows more pieces than the ERP has, less those that customers have bought and
///     the ERP does not know of
/// @param sold orders for no more than was shown that the ERP could not cover
record Overselling(List<String> shown, List<String> sold) {

    private static final Set<OrderState> TAKES_NOTHING =
            Set.of(OrderState.REFUSED, OrderState.CANCELED, OrderState.SHIPPED, OrderState.CLOSED);

    static Overselling of(Partners partners, List<Bought> bought) {
        Map<String, BigDecimal> free = new HashMap<>(partners.supplier().available());
        partners.mirakl().orders().stream()
                .filter(order -> isUnplaced(partners, order))
                .flatMap(order -> order.lines().stream())
                .forEach(line -> free.merge(
                        line.sku(), BigDecimal.valueOf(line.cancelled() - line.quantity()), BigDecimal::add));
        return new Overselling(
                partners.mirakl().offers().stream()
                        .filter(offer -> offer.quantity() > pieces(free.getOrDefault(offer.sku(), BigDecimal.ZERO)))
                        .map(OfferView::sku)
                        .toList(),
                bought.stream()
                        .filter(one -> one.quantity() <= one.shown() && isShort(partners.supplier(), one))
                        .map(Bought::order)
                        .toList());
    }

    int count() {
        return shown.size() + sold.size();
    }

    private static boolean isUnplaced(Partners partners, OrderView order) {
        return !TAKES_NOTHING.contains(order.state())
                && partners.supplier().sales(order.id()).stream().noneMatch(Sale::isWhole);
    }

    private static int pieces(BigDecimal free) {
        return free.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO).intValueExact();
    }

    private static boolean isShort(Supplier supplier, Bought bought) {
        return supplier.sales(bought.order()).stream()
                .anyMatch(sale -> sale.missing().getOrDefault(bought.sku(), 0L) > 0);
    }
}
