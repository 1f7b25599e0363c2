package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an order has brought the seller so far.
///
/// @param byType the sum of its transaction lines of each type
/// @param net all of them together
public record OrderEarnings(String orderId, Map<String, BigDecimal> byType, BigDecimal net) {

    static OrderEarnings of(String orderId, List<TransactionView> lines) {
        Map<String, BigDecimal> byType = new TreeMap<>();
        lines.forEach(line -> byType.merge(line.type(), line.amount(), BigDecimal::add));
        BigDecimal net = byType.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderEarnings(orderId, byType, net);
    }
}
