package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.contract.MarketplaceContract;
import java.time.Instant;
import java.util.Optional;

class InMemoryMarketplaceContract extends MarketplaceContract {

    private final InMemoryMarketplace marketplace = new InMemoryMarketplace(new HandSetClock(Samples.NOON), 3);

    @Override
    protected Marketplace marketplace() {
        return marketplace;
    }

    @Override
    protected void put(Order order) {
        marketplace.put(order);
    }

    @Override
    protected void putUnreadable(String id, Instant changedAt) {
        marketplace.putUnreadable(id, changedAt, "created_date is missing", "{\"order_id\":\"" + id + "\"}");
    }

    @Override
    protected int pageSize() {
        return 3;
    }

    @Override
    protected OrderState stateOf(OrderId order) {
        return marketplace.order(order.value()).orElseThrow().state();
    }

    @Override
    protected Optional<String> numberOf(OrderId order) {
        return Optional.ofNullable(marketplace.references().get(order)).map(ErpReference::number);
    }

    @Override
    protected void refuseReference(OrderId order) {
        marketplace.refuseReference(order.value(), "the order is closed");
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        marketplace.faults().after(step, new RemoteFailure.Unknown("Loom Market", step + " was never answered"));
    }
}
