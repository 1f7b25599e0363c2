package dev.selvedge.core.flow;

import dev.selvedge.core.flow.DispatchPlan.Stuck;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One order under a lease: looks, tells, and sees whether it is confirmed.
final class DispatchWork {

    private final DispatchLease lease;
    private final Optional<Instant> movedAt;
    private final ShippingRules rules;
    private final Dispatching.Parts parts;
    private OpenOrder order;
    private boolean looked;

    DispatchWork(DispatchLease lease, Optional<Instant> movedAt, OpenOrder order, Dispatching.Parts parts) {
        this.lease = lease;
        this.movedAt = movedAt;
        this.order = order;
        this.parts = parts;
        this.rules = parts.desk().rules();
    }

    Outcome outcome() {
        if (lease.doubt().isPresent()) {
            order = rules.byParcel()
                    ? parts.telling().adopted(order)
                    : parts.telling().adoptedWhole(order);
        }
        try {
            return told();
        } catch (RemoteFailure.Refused refused) {
            List<Told> known = order.told();
            order = rules.byParcel() ? parts.telling().adopted(order) : order;
            if (order.told().equals(known)) {
                throw refused;
            }
            return told();
        }
    }

    private Outcome told() {
        DispatchPlan plan =
                parts.planning().plan(order, sale(), rules, parts.clock().instant());
        if (plan.isToAct() && !looked) {
            plan = parts.planning().plan(order, look(), rules, parts.clock().instant());
        }
        Telling.Result told = parts.telling().tell(order, plan, rules);
        order = told.order();
        Optional<Stuck> stuck = told.stuck().or(plan::stuck);
        return stuck.isPresent() ? stuck(stuck.get()) : free(plan);
    }

    private ErpSale sale() {
        return order.sale()
                .filter(sale -> movedAt.isEmpty() || !movedAt.get().isAfter(sale.movedAt()))
                .orElseGet(this::look);
    }

    private ErpSale look() {
        ErpSale shown = parts.source().look(order.placed().orElseThrow().sale());
        ErpSale sale = movedAt.map(shown::movedBy).orElse(shown);
        parts.records().orders().looked(order.id(), sale);
        order = order.with(sale);
        looked = true;
        return sale;
    }

    /// What stood in the way before may do so no longer: people see the one thing that does now.
    private Outcome stuck(Stuck stuck) {
        Kind other = stuck.kind() == Kind.DISPATCH ? Kind.CORRECTION : Kind.DISPATCH;
        parts.file().release(WorkKey.of(other, order.id()));
        parts.records().ledger().giveBack(lease.key(), lease.attempt());
        return parts.hold(stuck.kind(), order.shown(), stuck.objection());
    }

    private Outcome free(DispatchPlan plan) {
        parts.file().release(WorkKey.of(Kind.CORRECTION, order.id()));
        parts.file().release(WorkKey.of(Kind.DISPATCH, order.id()));
        if (lease.kind() == Kind.DISPATCH && isConfirmed()) {
            return confirmed();
        }
        Outcome outcome = unconfirmed(plan);
        parts.records().ledger().giveBack(lease.key(), lease.attempt());
        return outcome;
    }

    /// Only what John Lewis shows as shipped is confirmed.
    private boolean isConfirmed() {
        return order.shown().state() == OrderState.SHIPPED
                || (order.isToldWhole() && order.told().stream().allMatch(Told::shown));
    }

    private Outcome confirmed() {
        String pieces = Pieces.text(order.toldPieces());
        Outcome.Done done = new Outcome.Done("confirmed", order.placed().map(PlacedSale::sale), pieces);
        parts.records().ledger().settle(lease.key(), lease.attempt(), done);
        parts.file().note(lease.key(), "confirmed", Map.of("pieces", pieces));
        return done;
    }

    private Outcome unconfirmed(DispatchPlan plan) {
        if (lease.kind() == Kind.CORRECTION) {
            return Outcome.Done.of(plan.corrections().isEmpty() ? "as it was" : "corrected");
        }
        if (order.isToldWhole() || !order.isShown()) {
            return awaited();
        }
        boolean isEarly = !order.sale().map(ErpSale::parcels).orElse(List.of()).isEmpty()
                && order.shown().state() != OrderState.TO_SHIP;
        return isEarly
                ? new Outcome.Deferred(soon(), plan.waiting().orElse("John Lewis does not wait for it yet"))
                : Outcome.Done.of(order.told().isEmpty() ? "waiting" : "told in part");
    }

    /// Told, and not shown yet: the feed of orders will show it. If that takes too long, it is asked for; what has
    /// not arrived is told again.
    private Outcome awaited() {
        Instant since = order.told().getLast().at();
        if (parts.clock().instant().isBefore(since.plus(parts.policy().shownWithin()))) {
            return new Outcome.Deferred(soon(), "John Lewis does not show it as shipped yet");
        }
        order = parts.telling().toldAgain(order);
        return new Outcome.Deferred(soon(), "told again: John Lewis had not shown it as shipped");
    }

    private Instant soon() {
        return parts.clock().instant().plus(parts.policy().lookEvery());
    }
}
