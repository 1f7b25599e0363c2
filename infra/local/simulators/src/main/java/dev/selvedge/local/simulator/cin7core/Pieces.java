package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How many pieces of which SKU, services left out. A part of a piece counts as a whole one.
final class Pieces {

    private Pieces() {}

    static Map<String, Long> ordered(OrderDocument order) {
        return of(order, Line::quantity);
    }

    /// What the order wants and the stock could give.
    static Map<String, Long> covered(OrderDocument order) {
        return less(ordered(order), of(order, Line::backorder));
    }

    static Map<String, Long> of(List<Packed> goods) {
        Map<String, Long> sums = new LinkedHashMap<>();
        goods.forEach(packed -> sums.merge(packed.sku(), packed.quantity(), Long::sum));
        return sums;
    }

    static Map<String, Long> sum(List<Map<String, Long>> parts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        parts.forEach(part -> part.forEach((sku, quantity) -> sums.merge(sku, quantity, Long::sum)));
        return sums;
    }

    /// What remains; a SKU of which nothing does is left out.
    static Map<String, Long> less(Map<String, Long> all, Map<String, Long> some) {
        Map<String, Long> rest = new LinkedHashMap<>(all);
        some.forEach((sku, quantity) -> rest.merge(sku, -quantity, Long::sum));
        rest.values().removeIf(quantity -> quantity <= 0);
        return rest;
    }

    static boolean within(Map<String, Long> part, Map<String, Long> all) {
        return part.entrySet().stream()
                .allMatch(entry -> entry.getValue() > 0 && entry.getValue() <= all.getOrDefault(entry.getKey(), 0L));
    }

    /// The same pieces, in the order of others: that of a script's map may differ from run to run.
    static Map<String, Long> inOrder(Map<String, Long> pieces, Map<String, Long> others) {
        Map<String, Long> ordered = new LinkedHashMap<>(others);
        ordered.keySet().retainAll(pieces.keySet());
        ordered.putAll(pieces);
        return ordered;
    }

    static long count(Map<String, Long> pieces) {
        return pieces.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> of(OrderDocument order, Function<Line, BigDecimal> figure) {
        Map<String, Long> sums = new LinkedHashMap<>();
        order.lines().stream()
                .filter(line -> !line.product().service)
                .forEach(line -> sums.merge(line.product().sku, whole(figure.apply(line)), Long::sum));
        return sums;
    }

    private static long whole(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
