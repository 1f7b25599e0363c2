package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.StockDirector.Bought;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.cin7core.StockEntry;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Scene;
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

    static Overselling of(Scene scene, List<Bought> bought) {
        Map<String, BigDecimal> free = available(scene);
        scene.mirakl().orders().stream()
                .filter(order -> isUnplaced(scene, order))
                .flatMap(order -> order.lines().stream())
                .forEach(line -> free.merge(
                        line.sku(), BigDecimal.valueOf(line.cancelled() - line.quantity()), BigDecimal::add));
        return new Overselling(
                scene.mirakl().offers().stream()
                        .filter(offer -> offer.quantity() > pieces(free.getOrDefault(offer.sku(), BigDecimal.ZERO)))
                        .map(OfferView::sku)
                        .toList(),
                bought.stream()
                        .filter(one -> one.quantity() <= one.shown() && isShort(scene, one))
                        .map(Bought::order)
                        .toList());
    }

    int count() {
        return shown.size() + sold.size();
    }

    private static Map<String, BigDecimal> available(Scene scene) {
        Map<String, BigDecimal> available = new HashMap<>();
        for (StockEntry shelf : scene.cin7().stock()) {
            if (shelf.location().equals(Scene.LOCATION)) {
                available.merge(shelf.sku(), shelf.available(), BigDecimal::add);
            }
        }
        return available;
    }

    private static boolean isUnplaced(Scene scene, OrderView order) {
        return !TAKES_NOTHING.contains(order.state())
                && scene.cin7().sale(order.id()).stream().noneMatch(Comparison::isWhole);
    }

    private static int pieces(BigDecimal free) {
        return free.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO).intValueExact();
    }

    private static boolean isShort(Scene scene, Bought bought) {
        return scene.cin7().sale(bought.order()).stream()
                .flatMap(sale -> sale.lines().stream())
                .filter(line -> line.sku().equals(bought.sku()))
                .map(SaleEntry.LineEntry::backorder)
                .anyMatch(missing -> missing.signum() > 0);
    }
}
