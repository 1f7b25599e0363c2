package dev.selvedge.core.flow;

import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.OpenOrders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How many pieces of each SKU customers have bought.
final class Sold {

    private Sold() {}

    static Map<Sku, Integer> since(OpenOrders orders, Predicate<OpenOrder> counts) {
        List<OpenOrder> all = new ArrayList<>();
        orders.forEachOpen(all::add);
        return of(all, counts);
    }

    static Map<Sku, Integer> of(List<OpenOrder> bought, Predicate<OpenOrder> counts) {
        Map<Sku, Integer> sold = new HashMap<>();
        bought.stream()
                .filter(counts)
                .forEach(order -> order.bought().forEach((sku, pieces) -> sold.merge(sku, pieces, Integer::sum)));
        return sold;
    }
}
