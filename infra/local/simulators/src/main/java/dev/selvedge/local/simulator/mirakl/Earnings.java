package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the money of orders to the transaction log: a line's when all that is left of it has left the warehouse,
/// which is a guess, and not shipment by shipment.
final class Earnings {

    private final OrderBook orders;
    private final Platform platform;
    private final TransactionLog log;
    private final Map<String, Sale> sales = new HashMap<>();

    Earnings(OrderBook orders, Platform platform, TransactionLog log) {
        this.orders = orders;
        this.platform = platform;
        this.log = log;
    }

    /// Every line that has left since the last time is in the log, and payable when it may be.
    void settle(Instant now) {
        for (Order order : orders.changed()) {
            for (OrderLine line : order.lines()) {
                if (line.state().shipped()) {
                    settle(order, line, now);
                }
            }
        }
    }

    private void settle(Order order, OrderLine line, Instant now) {
        Sale sale = sales.get(line.id());
        if (sale == null) {
            sale = new Sale(order, line, platform);
            sales.put(line.id(), sale);
            write(sale, now);
        }
        if (sale.payable()) {
            sale.written().stream()
                    .filter(one -> one.state() == PaymentState.PENDING)
                    .forEach(one -> one.move(PaymentState.PAYABLE, now));
        }
    }

    private void write(Sale sale, Instant now) {
        PaymentState state = sale.payable() ? PaymentState.PAYABLE : PaymentState.PENDING;
        sale.sold().forEach(entry -> sale.written().add(log.write(entry.state(state), now)));
    }

    /// @return the refund's id
    String refund(String orderLineId, BigDecimal amount, BigDecimal shipping, Instant now) {
        Sale sale = sale(orderLineId);
        String id = sale.nextRefund();
        sale.refund(id, amount, shipping, now).forEach(entry -> log.write(entry, now));
        return id;
    }

    /// The same money is written once more.
    void again(String orderLineId, Instant now) {
        write(sale(orderLineId), now);
    }

    private Sale sale(String orderLineId) {
        Sale sale = sales.get(orderLineId);
        if (sale == null) {
            throw new IllegalStateException(orderLineId + " has not left, so there is no money of it");
        }
        return sale;
    }

    /// What the lines that name an order come to.
    OrderEarnings of(String orderId) {
        List<TransactionView> lines = new ArrayList<>();
        for (TransactionLine line : log.all()) {
            if (orderId.equals(line.said().orderId())) {
                lines.add(line.view());
            }
        }
        return OrderEarnings.of(orderId, lines);
    }
}
