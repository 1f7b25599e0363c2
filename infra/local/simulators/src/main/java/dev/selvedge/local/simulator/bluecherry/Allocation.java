package dev.selvedge.local.simulator.bluecherry;

import java.util.List;

/// Gives goods that came to the lines that wait for them: oldest order first, a line whole or not at all. No source
/// says how BlueCherry allocates; that it does so in the nightly run is the choice here.
final class Allocation {

    private final Account account;

    Allocation(Account account) {
        this.account = account;
    }

    void run() {
        for (SalesOrder order : account.orders.values()) {
            for (SalesLine line : order.lines) {
                if (line.status == LineStatus.BACKORDER && line.quantity <= free(line.item, order.warehouse())) {
                    line.status = LineStatus.ACCEPTED;
                    account.changes.add(line.answer(order, "", ""));
                }
            }
        }
    }

    /// Open to sell, and what is open only for lines that wait.
    private long free(Item item, String warehouse) {
        return account.stock.at(item, warehouse).openToSell() + waiting(item, warehouse);
    }

    private long waiting(Item item, String warehouse) {
        List<SalesOrder> there = account.orders.values().stream()
                .filter(order -> order.warehouse().equals(warehouse))
                .toList();
        return there.stream()
                .flatMap(order -> order.lines.stream())
                .filter(line -> line.status == LineStatus.BACKORDER && line.item.equals(item))
                .mapToLong(line -> line.quantity)
                .sum();
    }
}
