package dev.selvedge.core.flow;

import dev.selvedge.core.flow.DispatchPlan.Correction;
import dev.selvedge.core.flow.DispatchPlan.Stuck;
import dev.selvedge.core.flow.TrackingChecks.Checked;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.WorkKey.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what has left with what was ordered and with what was told, and says what is to be told now.
final class DispatchPlanning {

    private final TrackingChecks checks;

    DispatchPlanning(TrackingChecks checks) {
        this.checks = checks;
    }

    DispatchPlan plan(OpenOrder order, ErpSale sale, ShippingRules rules, Instant now) {
        if (!sale.faults().isEmpty()) {
            return DispatchPlan.stuck(Kind.DISPATCH, DispatchObjections.unreadable(order, sale));
        }
        Map<Sku, Integer> gone = Pieces.beyond(order.toldPieces(), sale.left());
        if (!gone.isEmpty()) {
            return DispatchPlan.stuck(Kind.CORRECTION, DispatchObjections.unshipped(order, sale, gone));
        }
        if (DispatchObjections.isCancelled(order) && !sale.left().isEmpty()) {
            return DispatchPlan.stuck(Kind.DISPATCH, DispatchObjections.cancelled(order));
        }
        Corrections corrections = corrections(order, sale, rules);
        Map<Sku, Integer> untold = Pieces.beyond(sale.left(), order.toldPieces());
        DispatchPlan fresh = untold.isEmpty()
                ? DispatchPlan.waiting("nothing has left that was not told")
                : news(order, sale, rules, now);
        Optional<Stuck> stuck = fresh.stuck().or(corrections::stuck);
        return new DispatchPlan(fresh.tell(), corrections.made(), stuck, fresh.waiting());
    }

    private record Corrections(List<Correction> made, Optional<Stuck> stuck) {}

    /// What was told under a parcel's name and is written on it otherwise now.
    private Corrections corrections(OpenOrder order, ErpSale sale, ShippingRules rules) {
        List<Correction> made = new ArrayList<>();
        Map<Told, Parcel> parcels = KnownParcels.known(order, sale);
        Optional<Stuck> stuck = parcels.keySet().containsAll(order.told())
                ? Optional.empty()
                : Optional.of(new Stuck(Kind.CORRECTION, DispatchObjections.rearranged(order, sale)));
        for (Map.Entry<Told, Parcel> known : parcels.entrySet()) {
            Told told = known.getKey();
            switch (checks.check(order.shown(), known.getValue(), rules)) {
                case Checked.Good(var tracking)
                when !tracking.equals(told.tracking()) -> made.add(new Correction(told, told.with(tracking)));
                case Checked.Good _ -> {}
                case Checked.Bad(var objection) -> stuck = Optional.of(new Stuck(Kind.CORRECTION, objection));
            }
        }
        return new Corrections(made, stuck);
    }

    private DispatchPlan news(OpenOrder order, ErpSale sale, ShippingRules rules, Instant now) {
        ShownOrder shown = order.shown();
        if (shown.state() == OrderState.SHIPPED) {
            return DispatchPlan.waiting("John Lewis shows it as shipped");
        }
        Optional<Objection> objection = DispatchObjections.goods(order, sale);
        if (objection.isPresent()) {
            return DispatchPlan.stuck(Kind.DISPATCH, objection.get());
        }
        if (shown.state() != OrderState.TO_SHIP) {
            return DispatchPlan.waiting("it is " + shown.stateName() + " at John Lewis");
        }
        List<Parcel> fresh = KnownParcels.untold(order, sale);
        if (!KnownParcels.isUntold(order, sale, fresh)) {
            return DispatchPlan.stuck(Kind.CORRECTION, DispatchObjections.rearranged(order, sale));
        }
        return rules.byParcel() ? byParcel(order, fresh, rules, now) : whole(order, fresh, rules, now);
    }

    /// Everything in one: the marketplace keeps one number for an order.
    private DispatchPlan whole(OpenOrder order, List<Parcel> fresh, ShippingRules rules, Instant now) {
        Map<OrderLineId, Integer> lines = lines(order, Pieces.sum(fresh.stream().map(Parcel::goods)));
        int missing = order.shown().lines().stream()
                .mapToInt(line -> Math.max(0, line.owed() - order.told(line.id()) - lines.getOrDefault(line.id(), 0)))
                .sum();
        if (missing > 0) {
            return DispatchPlan.waiting(missing + " pieces have not left yet");
        }
        return together(order, fresh, lines, rules, now);
    }

    private DispatchPlan together(
            OpenOrder order, List<Parcel> parcels, Map<OrderLineId, Integer> lines, ShippingRules rules, Instant now) {
        return switch (checks.check(order.shown(), parcels.getFirst(), rules)) {
            case Checked.Bad(var objection) -> DispatchPlan.stuck(Kind.DISPATCH, objection);
            case Checked.Good(var tracking) ->
                new DispatchPlan(
                        List.of(new Told(
                                parcels.stream().map(Parcel::id).toList(),
                                lines,
                                tracking,
                                Optional.empty(),
                                now,
                                false)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private DispatchPlan byParcel(OpenOrder order, List<Parcel> fresh, ShippingRules rules, Instant now) {
        List<Told> tell = new ArrayList<>();
        List<Parcel> splitting = new ArrayList<>();
        Optional<Stuck> stuck = Optional.empty();
        OpenOrder told = order;
        for (Parcel parcel : fresh) {
            Map<OrderLineId, Integer> lines = lines(told, parcel.goods());
            if (!rules.partsOfLines() && splits(told, lines)) {
                splitting.add(parcel);
            } else {
                DispatchPlan one = together(told, List.of(parcel), lines, rules, now);
                tell.addAll(one.tell());
                stuck = stuck.or(one::stuck);
                told = told.with(joined(told.told(), one.tell()));
            }
        }
        if (splitting.isEmpty()) {
            return new DispatchPlan(tell, List.of(), stuck, Optional.empty());
        }
        DispatchPlan rest = joined(told, splitting, rules, now);
        return new DispatchPlan(joined(tell, rest.tell()), List.of(), stuck.or(rest::stuck), rest.waiting());
    }

    /// Where a line may not be split, parcels that split one are told of together once they hold it whole.
    private DispatchPlan joined(OpenOrder order, List<Parcel> fresh, ShippingRules rules, Instant now) {
        Map<OrderLineId, Integer> lines = lines(order, Pieces.sum(fresh.stream().map(Parcel::goods)));
        return splits(order, lines)
                ? DispatchPlan.waiting("the rest of a line has not left yet")
                : together(order, fresh, lines, rules, now);
    }

    private static boolean splits(OpenOrder order, Map<OrderLineId, Integer> lines) {
        return order.shown().lines().stream()
                .filter(line -> lines.containsKey(line.id()))
                .anyMatch(line -> lines.getOrDefault(line.id(), 0) < line.owed() - order.told(line.id()));
    }

    /// Which lines the goods are for: of lines with one SKU the first ones first.
    private static Map<OrderLineId, Integer> lines(OpenOrder order, Map<Sku, Integer> goods) {
        Map<Sku, Integer> rest = new HashMap<>(goods);
        Map<OrderLineId, Integer> lines = new LinkedHashMap<>();
        for (ShownLine line : order.shown().lines()) {
            int many = Math.min(rest.getOrDefault(line.sku(), 0), line.owed() - order.told(line.id()));
            if (many > 0) {
                lines.put(line.id(), many);
                rest.merge(line.sku(), -many, Integer::sum);
            }
        }
        return lines;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
