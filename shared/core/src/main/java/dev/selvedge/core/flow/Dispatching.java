package dev.selvedge.core.flow;

import dev.selvedge.core.flow.DispatchPlan.Stuck;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.ShippingDesk;
import dev.selvedge.core.port.TrackingNumbers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells John Lewis what has left of an order, and is done when John Lewis shows it.
///
/// The message is only a reason to look: what is told is what the ERP shows at that moment, less what was told before.
/// One worker at a time is at an order. John Lewis's side is seen in the orders that its feed shows anyway; it is asked
/// for one order only when that has not shown it in time, or when it has refused.
public final class Dispatching {

    private final DispatchPolicy policy;
    private final ShipmentSource source;
    private final ShippingDesk desk;
    private final Records records;
    private final DispatchPlanning planning;
    private final Telling telling;
    private final CaseFile file;
    private final InstantSource clock;

    /// The records on which the flow stands.
    public record Records(
            Ledger ledger,
            Cursors cursors,
            OpenOrders orders,
            TrackingNumbers numbers,
            Mappings mappings,
            Holds holds,
            Journal journal,
            Outbox outbox) {}

    public Dispatching(
            DispatchPolicy policy, ShipmentSource source, ShippingDesk desk, Records records, InstantSource clock) {
        this.policy = policy;
        this.source = source;
        this.desk = desk;
        this.records = records;
        this.clock = clock;
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        TrackingChecks checks = new TrackingChecks(records.mappings(), policy.longestTracking(), clock);
        this.planning = new DispatchPlanning(checks);
        this.telling = new Telling(desk, records, checks, file, clock);
    }

    /// @param movedAt when the sale last changed, if that is why
    public Outcome dispatch(OrderId id, Optional<Instant> movedAt) {
        @Nullable OpenOrder order = records.orders().find(List.of(id)).get(id);
        if (order == null || order.placed().isEmpty()) {
            return new Outcome.Duplicate("no sale was placed for it");
        }
        return switch (claim(Kind.DISPATCH, id)) {
            case Claim.Settled(Outcome.Done _) -> afterwards(id, movedAt);
            case Claim.Leased(Instant until) -> leased(until);
            case Claim.Granted(int attempt) -> attempt(new Lease(Kind.DISPATCH, id, attempt, Optional.empty()), movedAt);
            case Claim.InDoubt(int attempt, Instant quietSince) ->
                attempt(new Lease(Kind.DISPATCH, id, attempt, Optional.of(quietSince)), movedAt);
        };
    }

    /// What John Lewis has shown as shipped may be followed otherwise, or be shipped no longer.
    private Outcome afterwards(OrderId id, Optional<Instant> movedAt) {
        return switch (claim(Kind.CORRECTION, id)) {
            case Claim.Settled(Outcome.Done before) -> new Outcome.Duplicate(before.what() + " before");
            case Claim.Leased(Instant until) -> leased(until);
            case Claim.Granted(int attempt) ->
                attempt(new Lease(Kind.CORRECTION, id, attempt, Optional.empty()), movedAt);
            case Claim.InDoubt(int attempt, Instant quietSince) ->
                attempt(new Lease(Kind.CORRECTION, id, attempt, Optional.of(quietSince)), movedAt);
        };
    }

    private Claim claim(Kind kind, OrderId id) {
        return records.ledger().claim(WorkKey.of(kind, id), clock.instant(), policy.lease());
    }

    private static Outcome leased(Instant until) {
        return new Outcome.Deferred(until, "another worker is at it");
    }

    /// @param doubt if somebody may have told more than is written down: until when
    private record Lease(Kind kind, OrderId order, int attempt, Optional<Instant> doubt) {
        WorkKey key() {
            return WorkKey.of(kind, order);
        }
    }

    private Outcome attempt(Lease lease, Optional<Instant> movedAt) {
        try {
            return new Work(lease, movedAt).outcome();
        } catch (RemoteFailure.Refused refused) {
            return refused(lease, refused);
        } catch (RemoteFailure failure) {
            leave(lease, failure);
            return Patience.deferred(failure, clock.instant());
        }
    }

    private Outcome refused(Lease lease, RemoteFailure.Refused refused) {
        leave(lease, refused);
        boolean byJohnLewis = refused.system().equals(desk.name());
        return hold(
                lease.kind(),
                order(lease.order()).shown(),
                new Objection(
                        byJohnLewis ? Reason.MARKETPLACE_REFUSED : Reason.ERP_REFUSED,
                        refused.system() + " refused the dispatch of order " + lease.order() + ": " + refused.words(),
                        Map.of("operation", String.valueOf(refused.getMessage())),
                        Patience.lookAgain(clock.instant())));
    }

    /// Leaves the claim as honest as the failure allows.
    private void leave(Lease lease, RemoteFailure failure) {
        if (!failure.nothingDone()) {
            records.ledger().leave(lease.key(), lease.attempt(), clock.instant());
        } else if (lease.doubt().isPresent()) {
            records.ledger().leave(lease.key(), lease.attempt(), lease.doubt().get());
        } else {
            records.ledger().giveBack(lease.key(), lease.attempt());
        }
    }

    private Outcome.Held hold(Kind kind, ShownOrder order, Objection objection) {
        return file.hold(
                WorkKey.of(kind, order.id()), objection, order.deadline(), new HeldWork.OfDispatch(order.id()));
    }

    private OpenOrder order(OrderId id) {
        @Nullable OpenOrder order = records.orders().find(List.of(id)).get(id);
        if (order == null) {
            throw new IllegalStateException("order " + id + " has gone from the open orders");
        }
        return order;
    }

    /// One order under a lease.
    private final class Work {

        private final Lease lease;
        private final Optional<Instant> movedAt;
        private final ShippingRules rules;
        private OpenOrder order;
        private boolean looked;

        Work(Lease lease, Optional<Instant> movedAt) {
            this.lease = lease;
            this.movedAt = movedAt;
            this.rules = desk.rules();
            this.order = order(lease.order());
        }

        Outcome outcome() {
            DispatchPlan plan = planning.plan(order, sale(), rules, clock.instant());
            if (plan.isToAct() && !looked) {
                plan = planning.plan(order, look(), rules, clock.instant());
            }
            Telling.Result told = telling.tell(order, plan, rules, lease.doubt().isPresent());
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
            ErpSale shown = source.look(order.placed().orElseThrow().sale());
            ErpSale sale = movedAt.map(shown::movedBy).orElse(shown);
            records.orders().looked(order.id(), sale);
            looked = true;
            return sale;
        }

        private Outcome stuck(Stuck stuck) {
            records.ledger().giveBack(lease.key(), lease.attempt());
            return hold(stuck.kind(), order.shown(), stuck.objection());
        }

        private Outcome free(DispatchPlan plan) {
            file.release(WorkKey.of(Kind.CORRECTION, order.id()));
            file.release(WorkKey.of(Kind.DISPATCH, order.id()));
            if (lease.kind() == Kind.DISPATCH && isShown()) {
                return confirmed();
            }
            Outcome outcome = unconfirmed(plan);
            records.ledger().giveBack(lease.key(), lease.attempt());
            return outcome;
        }

        /// Only what John Lewis shows as shipped is confirmed.
        private boolean isShown() {
            return order.shown().state() == OrderState.SHIPPED
                    || (order.isToldWhole() && order.told().stream().allMatch(Told::shown));
        }

        private Outcome confirmed() {
            String pieces = Pieces.text(order.toldPieces());
            Outcome.Done done =
                    new Outcome.Done("confirmed", order.placed().map(PlacedSale::sale), pieces);
            records.ledger().settle(lease.key(), lease.attempt(), done);
            file.note(lease.key(), "confirmed", Map.of("pieces", pieces));
            return done;
        }

        private Outcome unconfirmed(DispatchPlan plan) {
            if (lease.kind() == Kind.CORRECTION) {
                return Outcome.Done.of(plan.corrections().isEmpty() ? "as it was" : "corrected");
            }
            boolean isUnshown = order.told().stream()
                    .anyMatch(told -> told.shipment().isPresent() && !told.shown());
            if (order.isToldWhole() || isUnshown) {
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
            if (clock.instant().isBefore(since.plus(policy.shownWithin()))) {
                return new Outcome.Deferred(soon(), "John Lewis does not show it as shipped yet");
            }
            order = telling.toldAgain(order);
            return new Outcome.Deferred(soon(), "told again: John Lewis had not shown it as shipped");
        }

        private Instant soon() {
            return clock.instant().plus(policy.lookEvery());
        }
    }
}
