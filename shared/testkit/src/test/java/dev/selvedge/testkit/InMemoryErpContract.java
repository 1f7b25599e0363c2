package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.contract.ErpContract;
import java.util.Optional;

class InMemoryErpContract extends ErpContract {

    protected final HandSetClock clock = new HandSetClock(Samples.NOON);
    protected final InMemoryErp erp = new InMemoryErp(clock);

    @Override
    protected Erp erp() {
        return erp;
    }

    @Override
    protected void sell(Sku sku, int stock) {
        erp.sales().sell(sku.value(), stock);
    }

    @Override
    protected void pick(ErpReference sale) {
        erp.sales().pick(sale);
    }

    @Override
    protected void enterAgain(Order order) {
        erp.sales().fill(erp.sales().begin(order.id()), order);
    }

    @Override
    protected int standing(OrderId order) {
        return erp.sales().standing(order.value()).size();
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        erp.faults().after(step, new RemoteFailure.Unknown(InMemoryErp.NAME, step + " was never answered"));
    }

    @Override
    protected void throttle(String step) {
        erp.faults().before(step, new RemoteFailure.Throttled(InMemoryErp.NAME, "too many", Optional.empty()));
    }
}
