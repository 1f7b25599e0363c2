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
import dev.selvedge.core.model.Reason;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares what has left with what was ordered and with what was told, and says what is to be told now.
final class DispatchPlanning {

    private final TrackingChecks checks;

    DispatchPlanning(TrackingChecks checks) {
        this.checks = checks;
    }

    DispatchPlan plan(OpenOrder order, ErpSale sale, ShippingRules rules, Instant now) {
        if (!sale.faults().isEmpty()) {
            return DispatchPlan.stuck(Kind.DISPATCH, unreadable(order, sale));
        }
        Map<Sku, Integer> gone = Pieces.beyond(order.toldPieces(), sale.left());
        if (!gone.isEmpty()) {
            return DispatchPlan.stuck(Kind.CORRECTION, unshipped(order, sale, gone));
        }
        if (isCancelled(order) && !sale.left().isEmpty()) {
            return DispatchPlan.stuck(Kind.DISPATCH, cancelled(order));
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
        Map<Told, Parcel> parcels = known(order, sale);
        Optional<Stuck> stuck = parcels.keySet().containsAll(order.told())
                ? Optional.empty()
                : Optional.of(new Stuck(Kind.CORRECTION, rearranged(order, sale)));
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

    /// Which parcel was told of as what: by its name, or, if it was packed again under another or told of by hand, by
    /// what it holds. An order that was told of whole goes by whatever parcel there is.
    private static Map<Told, Parcel> known(OpenOrder order, ErpSale sale) {
        List<Parcel> strange = strange(order, sale);
        Map<Told, Parcel> known = new LinkedHashMap<>();
        for (Told told : order.told()) {
            Optional<Parcel> parcel = named(sale, told)
                    .or(() -> alike(order, told, strange))
                    .or(() -> told.shipment().isEmpty() ? strange.stream().findFirst() : Optional.empty());
            parcel.ifPresent(one -> {
                known.put(told, one);
                strange.remove(one);
            });
        }
        return known;
    }

    private static Optional<Parcel> named(ErpSale sale, Told told) {
        return told.parcels().stream()
                .flatMap(name ->
                        sale.parcels().stream().filter(parcel -> parcel.id().equals(name)))
                .findFirst();
    }

    private static Optional<Parcel> alike(OpenOrder order, Told told, List<Parcel> parcels) {
        Map<Sku, Integer> goods = order.shown().pieces(line -> told.lines().getOrDefault(line.id(), 0));
        return parcels.stream().filter(one -> one.goods().equals(goods)).findFirst();
    }

    /// The parcels under whose names nothing was told.
    private static List<Parcel> strange(OpenOrder order, ErpSale sale) {
        Set<String> names =
                order.told().stream().flatMap(told -> told.parcels().stream()).collect(Collectors.toSet());
        return sale.parcels().stream()
                .filter(parcel -> !names.contains(parcel.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private DispatchPlan news(OpenOrder order, ErpSale sale, ShippingRules rules, Instant now) {
        ShownOrder shown = order.shown();
        if (shown.state() == OrderState.SHIPPED) {
            return DispatchPlan.waiting("John Lewis shows it as shipped");
        }
        Optional<Objection> objection = objection(order, sale);
        if (objection.isPresent()) {
            return DispatchPlan.stuck(Kind.DISPATCH, objection.get());
        }
        if (shown.state() != OrderState.TO_SHIP) {
            return DispatchPlan.waiting("it is " + shown.stateName() + " at John Lewis");
        }
        List<Parcel> fresh = untold(order, sale);
        if (!covers(order, sale, fresh)) {
            return DispatchPlan.stuck(Kind.CORRECTION, rearranged(order, sale));
        }
        return rules.byParcel() ? byParcel(order, fresh, rules, now) : whole(order, fresh, rules, now);
    }

    private static List<Parcel> untold(OpenOrder order, ErpSale sale) {
        List<Parcel> untold = strange(order, sale);
        untold.removeAll(known(order, sale).values());
        return untold;
    }

    /// Whether the parcels of which nothing was told hold just what was not told.
    private static boolean covers(OpenOrder order, ErpSale sale, List<Parcel> fresh) {
        return Pieces.sum(fresh.stream().map(Parcel::goods)).equals(Pieces.beyond(sale.left(), order.toldPieces()));
    }

    private static Optional<Objection> objection(OpenOrder order, ErpSale sale) {
        ShownOrder shown = order.shown();
        Map<Sku, Integer> left = sale.left();
        Map<Sku, Integer> ordered = shown.pieces(ShownLine::ordered);
        Set<Sku> strange = new TreeSet<>(left.keySet());
        strange.removeAll(ordered.keySet());
        if (!strange.isEmpty()) {
            return Optional.of(
                    goods(Reason.SKU_NOT_ORDERED, order, sale, "has left with SKUs that are not on it", left));
        }
        Map<Sku, Integer> tooMany = Pieces.beyond(left, ordered);
        if (!tooMany.isEmpty()) {
            return Optional.of(goods(Reason.SHIPPED_TOO_MANY, order, sale, "has left with too many", tooMany));
        }
        Map<Sku, Integer> cancelled = Pieces.beyond(left, shown.pieces(ShownLine::owed));
        return cancelled.isEmpty()
                ? Optional.empty()
                : Optional.of(goods(
                        Reason.CANCELLED_BUT_SHIPPED,
                        order,
                        sale,
                        "has left with what was cancelled at John Lewis",
                        cancelled));
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

    private static boolean isCancelled(OpenOrder order) {
        return order.shown().state() == OrderState.CANCELLED || order.shown().state() == OrderState.REFUSED;
    }

    static Objection cancelled(OpenOrder order) {
        return Objection.to(
                Reason.CANCELLED_BUT_SHIPPED,
                "Order " + order.id() + " has left, and is " + order.shown().stateName() + " at John Lewis.",
                Map.of("ordered", Pieces.text(order.shown().pieces(ShownLine::ordered))));
    }

    private static Objection unreadable(OpenOrder order, ErpSale sale) {
        return Objection.to(
                Reason.DISPATCH_UNREADABLE,
                "What has left of order " + order.id() + " makes no sense in the ERP: "
                        + String.join("; ", sale.faults()) + ".",
                Map.of("faults", String.join("; ", sale.faults())));
    }

    private static Objection unshipped(OpenOrder order, ErpSale sale, Map<Sku, Integer> gone) {
        String how = sale.standing() == ErpSale.Standing.VOIDED ? "voided" : "shipped no longer";
        return goods(
                Reason.UNSHIPPED_AFTER_CONFIRMED,
                order,
                sale,
                "was confirmed to John Lewis, and is " + how + " in the ERP",
                gone);
    }

    private static Objection rearranged(OpenOrder order, ErpSale sale) {
        return goods(
                Reason.UNSHIPPED_AFTER_CONFIRMED,
                order,
                sale,
                "was confirmed to John Lewis, and is packed otherwise in the ERP now",
                sale.left());
    }

    private static Objection goods(
            Reason reason, OpenOrder order, ErpSale sale, String what, Map<Sku, Integer> pieces) {
        return Objection.to(
                reason,
                "Order " + order.id() + " " + what + ": " + Pieces.text(pieces) + ".",
                Map.of(
                        "ordered", Pieces.text(order.shown().pieces(ShownLine::ordered)),
                        "left", Pieces.text(sale.left()),
                        "told", Pieces.text(order.toldPieces())));
    }
}
