package dev.selvedge.core.flow;

import dev.selvedge.core.flow.DispatchPlan.Correction;
import dev.selvedge.core.flow.DispatchPlan.Stuck;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShippingDesk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says to John Lewis what a plan holds, one thing after another, and writes down each before the next.
///
/// An order that is shipped whole can be told of twice without harm: the second time is refused, and the order is read
/// back. A parcel cannot, so after a doubt the shipments that John Lewis knows of are written down first.
final class Telling {

    private final ShippingDesk desk;
    private final Dispatching.Records records;
    private final NumbersTaken numbers;
    private final CaseFile file;
    private final InstantSource clock;

    Telling(ShippingDesk desk, Dispatching.Records records, NumbersTaken numbers, CaseFile file, InstantSource clock) {
        this.desk = desk;
        this.records = records;
        this.numbers = numbers;
        this.file = file;
        this.clock = clock;
    }

    /// How an order stands once it was told of.
    record Result(OpenOrder order, Optional<Stuck> stuck) {}

    Result tell(OpenOrder order, DispatchPlan plan, ShippingRules rules) {
        Optional<Stuck> shared = numbers.take(order, plan);
        if (shared.isPresent()) {
            return new Result(order, shared);
        }
        try {
            return corrected(rules.byParcel() ? parcels(order, plan) : whole(order, plan), plan);
        } catch (RemoteFailure.Refused refused) {
            return readBack(order, refused);
        }
    }

    private OpenOrder whole(OpenOrder order, DispatchPlan plan) {
        OpenOrder told = order;
        for (Told one : plan.tell()) {
            desk.track(order.id(), one.tracking());
            told = written(shipped(told), one);
        }
        return told;
    }

    /// What has been shipped there before, by us or by hand, is as good as shipped now.
    private OpenOrder shipped(OpenOrder order) {
        try {
            desk.ship(order.id());
            return order;
        } catch (RemoteFailure.Refused refused) {
            OpenOrder read = read(order);
            if (read.shown().state() != OrderState.SHIPPED) {
                throw refused;
            }
            return read;
        }
    }

    private OpenOrder parcels(OpenOrder order, DispatchPlan plan) {
        OpenOrder told = order;
        for (Told one : plan.tell()) {
            Shipment shipment = new Shipment(one.reference(), one.lines(), one.tracking());
            told = written(told, one.as(desk.ship(order.id(), shipment), clock.instant()));
        }
        return told.isShown() ? told : shown(told);
    }

    /// Writes down what John Lewis has been told of and we do not know: by somebody who died before writing, or by
    /// hand.
    OpenOrder adopted(OpenOrder order) {
        List<Told> all = new ArrayList<>(order.told());
        desk.shipments(order.id()).stream()
                .filter(shipment ->
                        order.told().stream().noneMatch(told -> told.shipment().equals(Optional.of(shipment.id()))))
                .map(shipment -> Told.of(shipment, clock.instant()))
                .filter(told -> told.shown() || order.hasLeft(told))
                .forEach(all::add);
        records.orders().told(order.id(), all);
        return order.with(all);
    }

    /// Where orders are shipped whole, one that is shown as shipped after a doubt was told of by somebody who died
    /// before writing. By which number is not known any more, so that it is said again.
    OpenOrder adoptedWhole(OpenOrder order) {
        List<String> parcels = order.sale().map(ErpSale::parcels).orElse(List.of()).stream()
                .map(Parcel::id)
                .toList();
        Map<Sku, Integer> left = order.sale().map(ErpSale::left).orElse(Map.of());
        boolean isOurs = order.told().isEmpty()
                && order.shown().state() == OrderState.SHIPPED
                && !parcels.isEmpty()
                && left.equals(order.shown().pieces(ShownLine::owed));
        return isOurs ? written(order, toldWhole(order, parcels)) : order;
    }

    private Told toldWhole(OpenOrder order, List<String> parcels) {
        Map<OrderLineId, Integer> lines = order.shown().lines().stream()
                .filter(line -> line.owed() > 0)
                .collect(Collectors.toMap(ShownLine::id, ShownLine::owed));
        return new Told(parcels, lines, Tracking.unknown(), Optional.empty(), clock.instant(), true);
    }

    /// What was told is read back; what is only announced there is said to have left.
    private OpenOrder shown(OpenOrder order) {
        List<ShownShipment> shipments = desk.shipments(order.id());
        List<Told> told = new ArrayList<>();
        for (Told one : order.told()) {
            Optional<ShownShipment> there = shipments.stream()
                    .filter(shipment -> one.shipment().equals(Optional.of(shipment.id())))
                    .findFirst();
            if (there.isPresent() && !there.get().shipped() && order.hasLeft(one)) {
                desk.ship(order.id(), there.get().id());
            }
            told.add(there.filter(ShownShipment::shipped).isPresent() ? one.asShown() : one);
        }
        records.orders().told(order.id(), told);
        return order.with(told);
    }

    /// What is refused here has been told of once; how it is followed is for people then, and stops nothing else.
    private Result corrected(OpenOrder order, DispatchPlan plan) {
        OpenOrder told = order;
        Optional<Stuck> stuck = Optional.empty();
        for (Correction correction : plan.corrections()) {
            try {
                told = correct(told, correction);
            } catch (RemoteFailure.Refused refused) {
                stuck = Optional.of(new Stuck(Kind.CORRECTION, refusal(order, refused)));
            }
        }
        return new Result(told, stuck);
    }

    private Objection refusal(OpenOrder order, RemoteFailure.Refused refused) {
        return new Objection(
                Reason.MARKETPLACE_REFUSED,
                refused.system() + " refused to follow order " + order.id() + " otherwise: " + refused.words(),
                Map.of("operation", String.valueOf(refused.getMessage())),
                Patience.lookAgain(clock.instant()));
    }

    private OpenOrder correct(OpenOrder order, Correction correction) {
        Told after = correction.after();
        after.shipment()
                .ifPresentOrElse(
                        shipment -> desk.correct(shipment, after.tracking()),
                        () -> desk.track(order.id(), after.tracking()));
        List<Told> told = order.told().stream()
                .map(one -> one.equals(correction.before()) ? after : one)
                .toList();
        records.orders().told(order.id(), told);
        numbers.free(order, told, correction.before().tracking());
        file.note(WorkKey.of(Kind.CORRECTION, order.id()), "corrected", facts(order, after));
        return order.with(told);
    }

    private OpenOrder written(OpenOrder order, Told one) {
        List<Told> all = new ArrayList<>(order.told());
        all.add(one);
        records.orders().told(order.id(), all);
        file.note(WorkKey.of(Kind.DISPATCH, order.id()), "told", facts(order, one));
        return order.with(all);
    }

    /// No tracking number: it leads to where somebody lives.
    private static Map<String, String> facts(OpenOrder order, Told told) {
        return Map.of(
                "parcels", String.join(", ", told.parcels()),
                "pieces", Pieces.text(order.shown().pieces(line -> told.lines().getOrDefault(line.id(), 0))),
                "carrier", told.tracking().carrier().toString());
    }

    /// Says it once more, and dates it anew; or finds that it has arrived.
    OpenOrder toldAgain(OpenOrder order) {
        OpenOrder read = read(order);
        if (read.shown().state() != OrderState.TO_SHIP) {
            return read;
        }
        if (order.told().stream().anyMatch(told -> told.shipment().isPresent())) {
            return shown(read);
        }
        desk.ship(order.id());
        List<Told> anew =
                order.told().stream().map(told -> told.at(clock.instant())).toList();
        records.orders().told(order.id(), anew);
        return read.with(anew);
    }

    /// A refusal is understood by how the order stands: it may have been shipped or cancelled since, or not be ready.
    private Result readBack(OpenOrder order, RemoteFailure.Refused refused) {
        OpenOrder read = read(order);
        return switch (read.shown().state()) {
            case TO_SHIP, UNKNOWN -> throw refused;
            case CANCELLED, REFUSED ->
                new Result(read, Optional.of(new Stuck(Kind.DISPATCH, DispatchObjections.cancelled(read))));
            case SHIPPED, STAGING, AWAITING_ACCEPTANCE, AWAITING_PAYMENT -> new Result(read, Optional.empty());
        };
    }

    private OpenOrder read(OpenOrder order) {
        Optional<ShownOrder> shown = desk.order(order.id());
        shown.ifPresent(now -> records.orders().seen(List.of(now), clock.instant()));
        OpenOrder stored = records.orders().find(List.of(order.id())).getOrDefault(order.id(), order);
        return shown.map(stored::with).orElse(stored);
    }
}
