package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Erp;
import dev.selvedge.testkit.contract.ErpContract;

/// The contract over CSV files and the simulated BlueCherry. What is lost or refused is lost on our side of the post,
/// since nothing that is asked of the adapter goes further.
class BlueCherryErpContract extends ErpContract {

    private final Mailroom mailroom = Mailroom.open();
    private int items;

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
        mailroom.writes(
                "JLM_ACK_20991231235959_by_hand.csv",
                "PONumber,OrderNo,LineRef,Status,Qty,ReasonCode,Reason",
                order.id() + ",SO-BY-HAND," + order.lines().getFirst().id() + ",ACCEPTED,2,,");
        mailroom.receive();
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
