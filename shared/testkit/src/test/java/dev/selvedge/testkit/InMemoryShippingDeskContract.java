package dev.selvedge.testkit;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.testkit.contract.ShippingDeskContract;
import java.util.Optional;
import java.util.stream.IntStream;

class InMemoryShippingDeskContract extends ShippingDeskContract {

    private final InMemoryShippingDesk desk = new InMemoryShippingDesk(new HandSetClock(Samples.NOON));
    private int placed;

    @Override
    protected void open(boolean byParcel, boolean unlistedCarriers) {
        desk.rules(before ->
                new ShippingRules(byParcel, true, unlistedCarriers, before.carriers(), before.shippingTypes()));
    }

    @Override
    protected ShippingDesk desk() {
        return desk;
    }

    @Override
    protected OrderId place(String shippingType, int... quantities) {
        placed++;
        String id = "LM-" + placed;
        SampleLine[] lines = IntStream.range(0, quantities.length)
                .mapToObj(
                        each -> Samples.line(id + "-" + each).sku("SKU-" + each).quantity(quantities[each]))
                .toArray(SampleLine[]::new);
        desk.put(ShownOrder.of(
                Samples.order(id).shippingType(shippingType).lines(lines).build()));
        return new OrderId(id);
    }

    @Override
    protected void cancel(OrderId order) {
        desk.put(ShownOrder.of(Samples.order(order.value())
                .state(OrderState.CANCELLED, "CANCELED")
                .build()));
    }

    @Override
    protected String announce(OrderId order, Shipment shipment) {
        return desk.announce(order.value(), shipment);
    }

    @Override
    protected Optional<Tracking> tracking(OrderId order) {
        return desk.tracking(order.value());
    }

    @Override
    protected Tracking trackingOf(String shipment) {
        return desk.trackingOf(shipment);
    }

    @Override
    protected int confirmed(OrderId order) {
        return desk.confirmed(order.value());
    }

    @Override
    protected void loseTheAnswerOfTheNextParcel() {
        desk.faults().after("parcel", new RemoteFailure.Unknown("Loom Market", "parcel was never answered"));
    }

    @Override
    protected void loseTheAnswerOfTheNextOrder() {
        desk.faults().after("ship", new RemoteFailure.Unknown("Loom Market", "ship was never answered"));
    }
}
