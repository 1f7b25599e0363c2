package dev.selvedge.testkit;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.ShippingDesk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A small marketplace's shipping desk: orders that are sent whole or parcel by parcel, as its rules say.
///
/// Its steps for [Faults] are `rules`, `track`, `ship` for a whole order, `parcel` for a part of one, `left` for an
/// announced shipment, `correct`, `shipments` and `order`.
public final class InMemoryShippingDesk implements ShippingDesk {

    private static final String NAME = "Loom Market";

    private final InstantSource clock;
    private final Faults faults = new Faults();
    private final Map<OrderId, InMemoryShippedOrder> orders = new LinkedHashMap<>();
    private final Map<String, InMemoryShippedOrder> holders = new HashMap<>();
    private final Map<OrderId, String> refusals = new HashMap<>();
    private ShippingRules rules = new ShippingRules(
            false, false, false, Map.of("DPD", true, "VAN", false), Map.of("STD", true, "CLC", false));
    private Duration shownAfter = Duration.ZERO;
    private int made;

    public InMemoryShippingDesk(InstantSource clock) {
        this.clock = clock;
    }

    public Faults faults() {
        return faults;
    }

    /// An order arrives, or changes by another hand. What was told of it stays told.
    public synchronized void put(ShownOrder order) {
        orders.computeIfAbsent(order.id(), _ -> new InMemoryShippedOrder(clock)).put(order);
    }

    /// From now on this is what is asked of those who ship: whole orders at first, with listed carriers alone.
    public synchronized void rules(UnaryOperator<ShippingRules> change) {
        rules = change.apply(rules);
    }

    /// From now on nothing is taken that is told of an order.
    public synchronized void refuse(String order, String words) {
        refusals.put(new OrderId(order), words);
    }

    /// From now on what is told of an order is taken again.
    public synchronized void take(String order) {
        refusals.remove(new OrderId(order));
    }

    /// From now on an order is shown for so long as it was before something was told of it.
    public synchronized void shownAfter(Duration late) {
        shownAfter = late;
    }

    /// Another hand tells of a shipment that has not left yet.
    ///
    /// @return its name
    public synchronized String announce(String order, Shipment shipment) {
        return add(new OrderId(order), shipment, false);
    }

    /// Another hand takes a shipment back.
    public synchronized void cancel(String shipment) {
        holder(shipment).cancel(shipment);
        holders.remove(shipment);
    }

    /// How an order that is sent whole is followed; empty while nothing was told.
    public synchronized Optional<Tracking> tracking(String order) {
        return told(order).tracking();
    }

    /// How a shipment is followed.
    public synchronized Tracking trackingOf(String shipment) {
        return holder(shipment).parcel(shipment).tracking();
    }

    /// How often it was believed that an order, or a part of one, has left.
    public synchronized int confirmed(String order) {
        return told(order).confirmed();
    }

    /// How often it was believed how an order, or a part of one, is followed.
    public synchronized int tracked(String order) {
        return told(order).tracked();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ShippingRules rules() {
        return faults.around("rules", this::asked);
    }

    @Override
    public void track(OrderId order, Tracking tracking) {
        does("track", () -> {
            InMemoryShippedOrder told = believed(order);
            if (!told.isTrackable()) {
                throw refused("the order is " + told.stateName());
            }
            told.track(checked(tracking));
        });
    }

    @Override
    public void ship(OrderId order) {
        does("ship", () -> {
            InMemoryShippedOrder told = toShip(order);
            if (told.isNumberNeeded(rules) && told.tracking().isEmpty()) {
                throw refused("nothing was told of how the order is followed");
            }
            told.ship(shownAfter);
        });
    }

    @Override
    public String ship(OrderId order, Shipment shipment) {
        return faults.around("parcel", () -> add(order, shipment, true));
    }

    @Override
    public void ship(OrderId order, String shipment) {
        does("left", () -> {
            InMemoryShippedOrder told = holder(shipment);
            believed(told.id());
            told.leave(shipment, shownAfter);
        });
    }

    @Override
    public void correct(String shipment, Tracking tracking) {
        does("correct", () -> {
            InMemoryShippedOrder told = holder(shipment);
            believed(told.id());
            told.correct(shipment, checked(tracking));
        });
    }

    @Override
    public List<ShownShipment> shipments(OrderId order) {
        return faults.around("shipments", () -> shown(order));
    }

    @Override
    public Optional<ShownOrder> order(OrderId order) {
        return faults.around("order", () -> look(order));
    }

    private void does(String step, Runnable effect) {
        Supplier<Boolean> done = () -> {
            synchronized (this) {
                effect.run();
            }
            return true;
        };
        faults.around(step, done);
    }

    private synchronized ShippingRules asked() {
        return rules;
    }

    private synchronized String add(OrderId order, Shipment shipment, boolean left) {
        if (!rules.byParcel()) {
            throw refused("orders are sent whole here");
        }
        InMemoryShippedOrder told = toShip(order);
        checked(shipment.tracking());
        Optional<String> objection = told.objection(shipment, rules.partsOfLines());
        if (objection.isPresent()) {
            throw refused(objection.get());
        }
        made++;
        String id = "shipment-" + made;
        told.add(id, shipment);
        holders.put(id, told);
        if (left) {
            told.leave(id, shownAfter);
        }
        return id;
    }

    private synchronized List<ShownShipment> shown(OrderId order) {
        return Optional.ofNullable(orders.get(order))
                .map(InMemoryShippedOrder::shipments)
                .orElse(List.of());
    }

    private synchronized Optional<ShownOrder> look(OrderId order) {
        return Optional.ofNullable(orders.get(order)).map(InMemoryShippedOrder::shown);
    }

    private InMemoryShippedOrder told(String order) {
        return Optional.ofNullable(orders.get(new OrderId(order))).orElseThrow();
    }

    private InMemoryShippedOrder believed(OrderId order) {
        if (refusals.containsKey(order)) {
            throw refused(refusals.get(order));
        }
        return Optional.ofNullable(orders.get(order)).orElseThrow(() -> refused("there is no order " + order));
    }

    private InMemoryShippedOrder toShip(OrderId order) {
        InMemoryShippedOrder told = believed(order);
        if (told.state() != OrderState.TO_SHIP) {
            throw refused("the order is " + told.stateName());
        }
        return told;
    }

    private InMemoryShippedOrder holder(String shipment) {
        return Optional.ofNullable(holders.get(shipment)).orElseThrow(() -> refused("there is no " + shipment));
    }

    private Tracking checked(Tracking tracking) {
        switch (tracking.carrier()) {
            case Carrier.Listed(String code) -> {
                if (!rules.carriers().containsKey(code)) {
                    throw refused("there is no carrier " + code);
                }
                if (rules.carriers().get(code) && tracking.number().isEmpty()) {
                    throw refused("parcels of " + code + " need a number");
                }
            }
            case Carrier.Unlisted unlisted -> {
                if (!rules.unlistedCarriers()) {
                    throw refused("there is no carrier " + unlisted.name());
                }
            }
        }
        return tracking;
    }

    private static Refused refused(String words) {
        return new Refused(NAME, "it was refused", words);
    }
}
