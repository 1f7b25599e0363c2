package dev.selvedge.core.flow;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOrder;
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

/// Tells John Lewis what has left of an order, and is done when John Lewis shows it.
///
/// The message is only a reason to look: what is told is what the ERP shows at that moment, less what was told before.
/// One worker at a time is at an order. John Lewis's side is seen in the orders that its feed shows anyway; it is asked
/// for one order only when that has not shown it in time, or when it has refused.
public final class Dispatching {

    private final Parts parts;

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

    /// What everyone who is at an order uses.
    record Parts(
            DispatchPolicy policy,
            ShipmentSource source,
            ShippingDesk desk,
            Records records,
            DispatchPlanning planning,
            Telling telling,
            CaseFile file,
            InstantSource clock) {

        Outcome.Held hold(Kind kind, ShownOrder order, Objection objection) {
            return file.hold(
                    WorkKey.of(kind, order.id()), objection, order.deadline(), new HeldWork.OfDispatch(order.id()));
        }
    }

    public Dispatching(
            DispatchPolicy policy, ShipmentSource source, ShippingDesk desk, Records records, InstantSource clock) {
        CaseFile file = new CaseFile(records.holds(), records.journal(), clock);
        TrackingChecks checks = new TrackingChecks(records.mappings(), policy.longestTracking(), clock);
        NumbersTaken numbers = new NumbersTaken(records.numbers(), records.orders(), checks);
        Telling telling = new Telling(desk, records, numbers, file, clock);
        this.parts = new Parts(policy, source, desk, records, new DispatchPlanning(checks), telling, file, clock);
    }

    /// @param movedAt when the sale last changed, if that is why
    public Outcome dispatch(OrderId order, Optional<Instant> movedAt) {
        if (find(order).flatMap(OpenOrder::placed).isEmpty()) {
            return new Outcome.Duplicate("no sale was placed for it");
        }
        return dispatch(Kind.DISPATCH, order, movedAt);
    }

    /// What John Lewis has shown as shipped may be followed otherwise since, or be shipped no longer.
    private Outcome dispatch(Kind kind, OrderId order, Optional<Instant> movedAt) {
        Claim claim = parts.records()
                .ledger()
                .claim(WorkKey.of(kind, order), now(), parts.policy().lease());
        return switch (claim) {
            case Claim.Settled(Outcome.Done before) ->
                kind == Kind.DISPATCH
                        ? dispatch(Kind.CORRECTION, order, movedAt)
                        : new Outcome.Duplicate(before.what() + " before");
            case Claim.Leased(Instant until) -> Patience.leased(until, now());
            case Claim.Granted(int attempt) ->
                attempt(new DispatchLease(kind, order, attempt, Optional.empty()), movedAt);
            case Claim.InDoubt(int attempt, Instant quietSince) ->
                attempt(new DispatchLease(kind, order, attempt, Optional.of(quietSince)), movedAt);
        };
    }

    /// Under the lease everything is read anew: whoever was at it before may have told more.
    private Outcome attempt(DispatchLease lease, Optional<Instant> movedAt) {
        try {
            OpenOrder order = find(lease.order()).orElseThrow();
            return new DispatchWork(lease, movedAt, order, parts).outcome();
        } catch (RemoteFailure.Refused refused) {
            leave(lease, refused);
            return refused(lease, refused);
        } catch (RemoteFailure failure) {
            leave(lease, failure);
            return Patience.deferred(failure, now());
        }
    }

    private Outcome refused(DispatchLease lease, RemoteFailure.Refused refused) {
        boolean byJohnLewis = refused.system().equals(parts.desk().name());
        return parts.hold(
                lease.kind(),
                find(lease.order()).orElseThrow().shown(),
                new Objection(
                        byJohnLewis ? Reason.MARKETPLACE_REFUSED : Reason.ERP_REFUSED,
                        refused.system() + " refused the dispatch of order " + lease.order() + ": " + refused.words(),
                        Map.of("operation", String.valueOf(refused.getMessage())),
                        Patience.lookAgain(now())));
    }

    private void leave(DispatchLease lease, RemoteFailure failure) {
        new Lease(lease.key(), lease.attempt(), lease.doubt())
                .leave(parts.records().ledger(), failure, now());
    }

    private Optional<OpenOrder> find(OrderId order) {
        return Optional.ofNullable(parts.records().orders().find(List.of(order)).get(order));
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
