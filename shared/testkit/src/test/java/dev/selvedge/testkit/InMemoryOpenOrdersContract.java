package dev.selvedge.testkit;

import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.testkit.contract.OpenOrdersContract;

class InMemoryOpenOrdersContract extends OpenOrdersContract {

    private final OpenOrders orders = new InMemoryOpenOrders();

    @Override
    protected OpenOrders orders() {
        return orders;
    }
}
