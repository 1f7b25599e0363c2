package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Erp;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.contract.ErpContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The contract over HTTP, within sixty calls a minute on both sides (cin7-core.md A1).
@QuarkusTest
class Cin7ErpContract extends ErpContract {

    private final Account account = Account.open();

    @AfterEach
    void close() {
        account.close();
    }

    @Override
    protected Erp erp() {
        return account.erp;
    }

    @Override
    protected void sell(Sku sku, int stock) {
        account.sells(sku, stock);
    }

    @Override
    protected void pick(ErpReference sale) {
        account.cin7.backOffice().warehouse().pick(UUID.fromString(sale.id()));
    }

    /// Cin7 takes a second sale with the same ExternalID (cin7-core.md A6).
    @Override
    protected void enterAgain(Order order) {
        account.erp.place(order);
    }

    @Override
    protected int standing(OrderId order) {
        return account.standing(order.value()).size();
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        account.plan(Fault.LOSE_ANSWER, operation(step));
    }

    @Override
    protected void throttle(String step) {
        account.plan(Fault.THROTTLE, operation(step));
    }

    private static String operation(String step) {
        return switch (step) {
            case "place.head" -> "POST /sale";
            case "place.lines", "finish" -> "POST /sale/order";
            case "undo" -> "DELETE /sale";
            default -> throw new IllegalArgumentException("there is no step " + step);
        };
    }

    /// cin7-core.md A2, `ShipToOther`: false would add an address to the shared customer for each order.
    @Test
    void noAddressPilesUpOnTheSharedCustomer() {
        sell(CUSHION, 10);
        int before = account.cin7.backOffice().addresses(Scene.CUSTOMER);

        account.place("X-A");

        assertThat(account.cin7.backOffice().addresses(Scene.CUSTOMER)).isEqualTo(before);
    }
}
