package dev.selvedge.aws;

import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.testkit.contract.OpenOrdersContract;

class DynamoOpenOrdersContract extends OpenOrdersContract {

    private final OpenOrders orders =
            new DynamoOpenOrders(LocalAws.dynamo(), LocalAws.indexedTable("order", "open", "openOrder"));

    @Override
    protected OpenOrders orders() {
        return orders;
    }
}
