package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Erp;
import dev.selvedge.testkit.contract.ErpContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// The contract over CSV files and the simulated BlueCherry; who extends it goes another way. What is lost or refused
/// is lost on our side of the post, since nothing that is asked of the adapter goes further.
class BlueCherryErpContract extends ErpContract {

    private final Mailroom mailroom = mailroom();
    private int items;

    Mailroom mailroom() {
        return Mailroom.open();
    }

    @AfterEach
    void close() {
        mailroom.close();
    }

    @Override
    protected Erp erp() {
        return mailroom.erp;
    }

    @Override
    protected void sell(Sku sku, int stock) {
        items++;
        mailroom.sells(sku.value(), items, stock).night();
    }

    @Override
    protected void pick(ErpReference sale) {
        mailroom.warehouse.pick(sale.id());
    }

    /// BlueCherry tells of a second order of its own under the same PO.
    @Override
    protected void enterAgain(Order order) {
        Row second = new Row(
                2,
                Map.of(
                        "PONumber", order.id().value(),
                        "OrderNo", "SO-BY-HAND",
                        "LineRef", order.lines().getFirst().id().value(),
                        "Status", "ACCEPTED",
                        "Qty", "2"));
        mailroom.clock.pass(Duration.ofMinutes(1));
        mailroom.register.heard(new Heard.Answers(List.of(second)), "by hand", mailroom.clock.instant());
    }

    @Override
    protected int standing(OrderId order) {
        return (int) mailroom.blueCherry.order(order.value()).stream()
                .filter(taken -> !taken.status().equals("X"))
                .count();
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        mailroom.facts.loseTheAnswerOfAdding(stream(step));
    }

    @Override
    protected void throttle(String step) {
        mailroom.facts.refuseToAdd(stream(step));
    }

    private static String stream(String step) {
        return step.equals("undo") ? "told/CANCELLATION/" : "told/ORDER/";
    }

    @Override
    protected void answer() {
        mailroom.post();
    }

    /// A line is given whole or not at all.
    @Override
    protected int backordered(int ordered, int there) {
        return ordered;
    }
}
