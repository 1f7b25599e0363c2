package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrders;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentChanges;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipments;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentsDone;
import dev.selvedge.remote.Remote;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where John Lewis's marketplace on Mirakl is told what has left.
public final class MiraklShippingDesk implements ShippingDesk {

    private static final int PAGE = 100;

    private final MiraklApi api;
    private final MiraklSettings settings;
    private final Remote remote;
    private final MiraklShippingFacts facts;
    private final MiraklOrderReader reader;

    public MiraklShippingDesk(
            MiraklApi api, MiraklSettings settings, Remote remote, Mappings mappings, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
        this.facts = new MiraklShippingFacts(api, settings, remote, mappings, clock);
        this.reader = new MiraklOrderReader(settings);
    }

    @Override
    public String name() {
        return MiraklFailures.SYSTEM;
    }

    @Override
    public ShippingRules rules() {
        return facts.rules();
    }

    @Override
    public void track(OrderId order, Tracking tracking) {
        remote.tell("OR23", () -> api.track(order.value(), settings.shopId(), MiraklShipping.ofOrder(tracking)));
    }

    @Override
    public void ship(OrderId order) {
        remote.tell("OR24", () -> api.ship(order.value(), settings.shopId()));
    }

    @Override
    public String ship(OrderId order, Shipment shipment) {
        MiraklShipmentsDone done =
                remote.write("ST01", () -> api.create(settings.shopId(), MiraklShipping.create(order, shipment)));
        return MiraklShipmentAnswers.created(order, done);
    }

    /// The document has no word for a shipment that has left before: whether it has is looked up.
    @Override
    public void ship(OrderId order, String shipment) {
        MiraklShipmentsDone done = remote.write("ST24", () -> api.ship(settings.shopId(), change(shipment, null)));
        try {
            MiraklShipmentAnswers.requireChanged("ST24", shipment, done);
        } catch (Refused refused) {
            if (!hasLeft(order, shipment)) {
                throw refused;
            }
        }
    }

    @Override
    public void correct(String shipment, Tracking tracking) {
        MiraklShipmentChanges change = change(shipment, tracking);
        MiraklShipmentsDone done = remote.write("ST23", () -> api.track(settings.shopId(), change));
        MiraklShipmentAnswers.requireChanged("ST23", shipment, done);
    }

    private static MiraklShipmentChanges change(String shipment, @Nullable Tracking tracking) {
        return new MiraklShipmentChanges(List.of(new MiraklShipmentChanges.Entry(
                shipment, tracking == null ? null : MiraklShipping.ofShipment(tracking))));
    }

    @Override
    public List<ShownShipment> shipments(OrderId order) {
        return MiraklShipping.shown(order, walk(order));
    }

    private boolean hasLeft(OrderId order, String shipment) {
        return shipments(order).stream().anyMatch(shown -> shown.id().equals(shipment) && shown.shipped());
    }

    private List<MiraklShipments.Shipment> walk(OrderId order) {
        List<MiraklShipments.Shipment> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            @Nullable String from = token.orElse(null);
            MiraklShipments page =
                    remote.read("ST11", () -> api.shipments(order.value(), PAGE, from, settings.shopId()));
            all.addAll(MiraklShipmentAnswers.shipments(page));
            token = MiraklShipmentAnswers.next(page, from);
        } while (token.isPresent());
        return all;
    }

    @Override
    public Optional<ShownOrder> order(OrderId order) {
        remote.spend(settings.allowance("OR11", settings.ordersEvery()));
        MiraklOrders page = remote.read("OR11", () -> api.orders(order.value(), PAGE, settings.shopId()));
        if (page.orders() == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "OR11 was answered without orders");
        }
        return page.orders().stream()
                .filter(wire -> order.value().equals(wire.path("order_id").textValue()))
                .findFirst()
                .map(this::readable);
    }

    private ShownOrder readable(JsonNode wire) {
        return switch (reader.read(wire, 0)) {
            case OrderReading.Readable(var order) -> ShownOrder.of(order);
            case OrderReading.Unreadable unreadable ->
                throw new Malformed(
                        MiraklFailures.SYSTEM,
                        "OR11 showed order " + unreadable.id() + " unreadably: " + unreadable.why());
        };
    }
}
