package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.ShippingSettings;
import dev.selvedge.local.simulator.mirakl.Tracking;
import dev.selvedge.testkit.contract.ShippingDeskContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP.
@QuarkusTest
class MiraklShippingDeskContract extends ShippingDeskContract {

    private Shop shop;
    private int placed;

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected void open(boolean byParcel, boolean unlistedCarriers) {
        ShippingSettings standard = ShippingSettings.standard();
        List<dev.selvedge.local.simulator.mirakl.Carrier> carriers = new ArrayList<>(standard.carriers());
        carriers.add(dev.selvedge.local.simulator.mirakl.Carrier.of("VAN", "Van", "https://van.example/"));
        shop = Shop.hasty(
                Platform.standard()
                        .with(standard.carriers(carriers)
                                .multiShipment(byParcel)
                                .multiPart(true)
                                .otherCarriers(unlistedCarriers)),
                Frequencies.none());
    }

    @Override
    protected ShippingDesk desk() {
        return shop.desk;
    }

    @Override
    protected OrderId place(String shippingType, int... quantities) {
        placed++;
        Basket basket = Basket.of("C-" + placed).shippingType(shippingType);
        for (int each = 0; each < quantities.length; each++) {
            basket.line(BasketLine.of("SKU-" + each, quantities[each], "24.00"));
        }
        return new OrderId(shop.sell(basket));
    }

    @Override
    protected void cancel(OrderId order) {
        shop.mirakl.cancel(order.value());
    }

    @Override
    protected String announce(OrderId order, Shipment shipment) {
        return shop.announce(order, shipment);
    }

    @Override
    protected Optional<dev.selvedge.core.model.Tracking> tracking(OrderId order) {
        Tracking shown = shop.mirakl.order(order.value()).dispatch().tracking();
        return shown.equals(Tracking.NONE) ? Optional.empty() : Optional.of(read(shown));
    }

    @Override
    protected dev.selvedge.core.model.Tracking trackingOf(String shipment) {
        return shop.mirakl.orders().stream()
                .flatMap(order -> shop.mirakl.shipments(order.id()).stream())
                .filter(one -> one.id().equals(shipment))
                .findFirst()
                .map(one -> read(one.tracking()))
                .orElseThrow();
    }

    private static dev.selvedge.core.model.Tracking read(Tracking shown) {
        Carrier carrier = shown.carrierCode() == null
                ? new Carrier.Unlisted(String.valueOf(shown.carrierName()), String.valueOf(shown.url()))
                : new Carrier.Listed(shown.carrierCode());
        return new dev.selvedge.core.model.Tracking(carrier, Optional.ofNullable(shown.number()));
    }

    @Override
    protected int confirmed(OrderId order) {
        return shop.mirakl.order(order.value()).dispatch().confirmed();
    }

    @Override
    protected void loseTheAnswerOfTheNextParcel() {
        shop.plan(Fault.LOSE_ANSWER, "POST /api/shipments");
    }

    @Override
    protected void loseTheAnswerOfTheNextOrder() {
        shop.plan(Fault.LOSE_ANSWER, "PUT /api/orders/C-" + placed + "-A/ship");
    }
}
