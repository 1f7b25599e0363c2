package dev.selvedge.core.flow;

import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.RemoteFailure;
import java.time.InstantSource;
import java.util.Map;

/// Takes in one order as far as its state allows: accepts it, places it in the ERP, or withdraws it.
///
/// The same order may come many times, to many workers at once and in any sequence. A reading that a newer one has
/// overtaken is passed over; the ledger does the rest.
public final class OrderIngest {

    private final OrderPolicy policy;
    private final Cursors cursors;
    private final Vetting vetting;
    private final Accepting accepting;
    private final Placing placing;
    private final Withdrawing withdrawing;
    private final CaseFile file;
    private final Erp erp;
    private final Catalogue catalogue;
    private final InstantSource clock;

    /// The records on which the flow stands.
    public record Records(
            Ledger ledger,
            Cursors cursors,
            Holds holds,
            Journal journal,
            Catalogue catalogue,
            OpenOrders orders,
            Outbox outbox) {}

    public OrderIngest(OrderPolicy policy, Marketplace marketplace, Erp erp, Records records, InstantSource clock) {
        this.policy = policy;
        this.cursors = records.cursors();
        this.erp = erp;
        this.catalogue = records.catalogue();
        this.clock = clock;
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.vetting = new Vetting(new OrderChecks(policy), erp, catalogue);
        this.accepting = new Accepting(vetting, marketplace, file);
        this.placing = new Placing(records, erp, file, clock, policy.lease());
        this.withdrawing = new Withdrawing(records.ledger(), erp, file, clock, policy.lease());
    }

    public Outcome ingest(Order order) {
        try {
            return handle(order);
        } catch (RemoteFailure.Refused refused) {
            return refused(order, refused);
        } catch (RemoteFailure failure) {
            return Patience.deferred(failure, clock.instant());
        }
    }

    private Outcome handle(Order order) {
        if (order.createdAt().isBefore(policy.startOfTrading())) {
            return new Outcome.Duplicate("ordered before the start of trading");
        }
        if (!cursors.advance(Marks.name(order), Marks.of(order))) {
            return new Outcome.Duplicate("a newer reading was taken up");
        }
        return switch (order.state()) {
            case STAGING, AWAITING_PAYMENT -> Outcome.Done.of("waiting");
            case AWAITING_ACCEPTANCE -> accepting.accept(order);
            case TO_SHIP -> supply(order);
            case CANCELLED, REFUSED -> withdrawing.withdraw(order);
            case SHIPPED -> placing.shipped(order);
            case UNKNOWN -> file.hold(key(order), order, unknownState(order));
        };
    }

    private Outcome supply(Order order) {
        if (order.openLines().isEmpty()) {
            return order.supply().isEmpty() ? withdrawing.withdraw(order) : placing.shipped(order);
        }
        return vetting.objection(order)
                .map(objection -> placing.hold(order, objection))
                .orElseGet(() -> placing.place(order));
    }

    private Outcome refused(Order order, RemoteFailure.Refused refused) {
        boolean byErp = refused.system().equals(erp.name());
        if (byErp) {
            catalogue.forget(order.openSkus());
        }
        Reason reason = byErp ? Reason.ERP_REFUSED : Reason.MARKETPLACE_REFUSED;
        Objection objection = Refusals.objection(reason, order, refused, clock.instant());
        return order.state() == OrderState.TO_SHIP
                ? placing.hold(order, objection)
                : file.hold(key(order), order, objection);
    }

    private static Objection unknownState(Order order) {
        return Objection.to(
                Reason.UNKNOWN_STATE,
                "Order " + order.id() + " is " + order.stateName()
                        + " at John Lewis, a state that Selvedge does not know.",
                Map.of("state", order.stateName()));
    }

    private static WorkKey key(Order order) {
        return WorkKey.of(Kind.ORDER, order.id());
    }
}
