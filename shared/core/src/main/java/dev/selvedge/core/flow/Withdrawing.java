package dev.selvedge.core.flow;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An order that was cancelled or refused is never placed afterwards; one that was placed is undone if it still can be.
final class Withdrawing {

    private final Ledger ledger;
    private final Erp erp;
    private final CaseFile file;
    private final InstantSource clock;
    private final Duration lease;

    Withdrawing(Ledger ledger, Erp erp, CaseFile file, InstantSource clock, Duration lease) {
        this.ledger = ledger;
        this.erp = erp;
        this.file = file;
        this.clock = clock;
        this.lease = lease;
    }

    Outcome withdraw(Order order) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        return switch (ledger.claim(key, clock.instant(), lease)) {
            case Claim.Settled(Outcome.Done before) -> {
                file.release(key);
                yield before.reference()
                        .map(sale -> undo(order, sale))
                        .orElseGet(() -> new Outcome.Duplicate(before.what() + " before"));
            }
            case Claim.Leased(Instant until) -> new Outcome.Deferred(until, "another worker is at it");
            case Claim.Granted(int attempt) -> neverPlaced(order, attempt);
            case Claim.InDoubt(int attempt, Instant quietSince) -> recover(order, attempt, quietSince);
        };
    }

    private Outcome neverPlaced(Order order, int attempt) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        Outcome.Done done = Outcome.Done.of("withdrawn");
        ledger.settle(key, attempt, done);
        file.release(key);
        file.note(key, "withdrawn", Map.of("state", order.stateName()));
        return done;
    }

    /// What was found is settled as placed first, so that undoing it is one and the same thing either way.
    private Outcome recover(Order order, int attempt, Instant quietSince) {
        WorkKey key = WorkKey.of(Kind.ORDER, order.id());
        Sighting sighting = look(order, attempt, quietSince);
        return switch (sighting) {
            case Sighting.Absent _, Sighting.NotTaken _ -> neverPlaced(order, attempt);
            case Sighting.Found found -> {
                ledger.settle(key, attempt, new Outcome.Done("placed", Optional.of(found.reference()), order.supply()));
                file.release(key);
                yield undo(order, found.reference());
            }
            case Sighting.CannotTell(Instant until) -> {
                ledger.leave(key, attempt, quietSince);
                yield new Outcome.Deferred(until, erp.name() + " cannot tell yet");
            }
            case Sighting.Several(List<ErpReference> sales) -> {
                ledger.leave(key, attempt, quietSince);
                yield file.hold(key, order, Doubles.objection(order, erp, sales, clock.instant()));
            }
        };
    }

    private Sighting look(Order order, int attempt, Instant quietSince) {
        try {
            return erp.find(order.id(), quietSince);
        } catch (RemoteFailure failure) {
            ledger.leave(WorkKey.of(Kind.ORDER, order.id()), attempt, quietSince);
            throw failure;
        }
    }

    private Outcome undo(Order order, ErpReference sale) {
        WorkKey key = WorkKey.of(Kind.CANCELLATION, order.id());
        return switch (ledger.claim(key, clock.instant(), lease)) {
            case Claim.Settled(Outcome.Done before) -> {
                file.release(key);
                yield new Outcome.Duplicate(before.what() + " before");
            }
            case Claim.Leased(Instant until) -> new Outcome.Deferred(until, "another worker is at it");
            case Claim.Granted(int attempt) -> undo(order, sale, attempt);
            case Claim.InDoubt(int attempt, Instant _) -> undo(order, sale, attempt);
        };
    }

    /// Undoing twice does no harm, so a doubt needs no look of its own.
    private Outcome undo(Order order, ErpReference sale, int attempt) {
        WorkKey key = WorkKey.of(Kind.CANCELLATION, order.id());
        try {
            return undone(order, sale, attempt, erp.undo(sale));
        } catch (RemoteFailure.Refused refused) {
            ledger.leave(key, attempt, clock.instant());
            return file.hold(key, order, Refusals.objection(Reason.ERP_REFUSED, order, refused, clock.instant()));
        } catch (RemoteFailure failure) {
            ledger.leave(key, attempt, clock.instant());
            throw failure;
        }
    }

    private Outcome undone(Order order, ErpReference sale, int attempt, Voiding voiding) {
        WorkKey key = WorkKey.of(Kind.CANCELLATION, order.id());
        return switch (voiding) {
            case Voiding.Voided() -> {
                Outcome.Done done = new Outcome.Done("voided", Optional.of(sale), "");
                ledger.settle(key, attempt, done);
                file.release(key);
                file.note(key, "voided", Map.of("sale", sale.number()));
                yield done;
            }
            case Voiding.Asked(Instant askAgain) -> {
                ledger.leave(key, attempt, clock.instant());
                yield new Outcome.Deferred(askAgain, "asked to be voided; " + erp.name() + " answers later");
            }
            case Voiding.TooLate(String status) -> {
                ledger.leave(key, attempt, clock.instant());
                yield file.hold(key, order, tooLate(order, sale, status));
            }
        };
    }

    private Objection tooLate(Order order, ErpReference sale, String status) {
        return Objection.to(
                Reason.CANCELLED_TOO_LATE,
                "Order " + order.id() + " was cancelled at John Lewis, and its sale " + sale + " is already " + status
                        + " in " + erp.name() + ".",
                Map.of("sale", sale.number(), "status", status));
    }
}
