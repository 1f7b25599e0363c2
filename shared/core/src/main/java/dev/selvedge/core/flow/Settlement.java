package dev.selvedge.core.flow;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.core.port.Remittances;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Compares a payout with everything it is for, to the penny, and enters it into the supplier's ledger.
///
/// One worker at a time is at a remittance. It goes on where the last one stopped: what was read is kept, what was
/// planned stands, and each posting is made once.
public final class Settlement {

    private final Parts parts;

    /// The records on which the flow stands.
    public record Records(
            Ledger ledger,
            Cursors cursors,
            OpenOrders orders,
            Remittances remittances,
            Reconciliations reconciliations,
            Mappings mappings,
            Holds holds,
            Journal journal,
            Outbox outbox) {}

    /// What everyone who is at a remittance uses.
    record Parts(
            SettlementPolicy policy,
            Payouts payouts,
            Books books,
            Records records,
            CaseFile file,
            InstantSource clock) {

        Instant now() {
            return clock.instant();
        }

        Outcome.Held hold(Payout payout, Reason reason, String words, Map<String, String> evidence, Release release) {
            return file.hold(
                    key(payout.id()),
                    new Objection(reason, words, evidence, release),
                    Optional.empty(),
                    new HeldWork.OfRemittance(payout.id()));
        }
    }

    public Settlement(SettlementPolicy policy, Payouts payouts, Books books, Records records, InstantSource clock) {
        CaseFile file = new CaseFile(records.holds(), records.journal(), clock);
        this.parts = new Parts(policy, payouts, books, records, file, clock);
    }

    /// Everything about a payout is under this key.
    public static WorkKey key(String payout) {
        return new WorkKey(Kind.REMITTANCE, payout);
    }

    public Outcome settle(String payout) {
        Optional<Remittance> remittance = parts.records().remittances().find(payout);
        if (remittance.isEmpty()) {
            return new Outcome.Duplicate("John Lewis has shown no such payout");
        }
        Claim claim = parts.records()
                .ledger()
                .claim(key(payout), parts.now(), parts.policy().lease());
        return switch (claim) {
            case Claim.Settled(Outcome.Done before) -> posted(remittance.get(), before);
            case Claim.Leased(Instant until) -> Patience.leased(until, parts.now());
            case Claim.Granted(int attempt) -> attempt(payout, attempt);
            case Claim.InDoubt(int attempt, Instant _) -> attempt(payout, attempt);
        };
    }

    private Outcome posted(Remittance remittance, Outcome.Done before) {
        if (!remittance.isChanged()) {
            parts.file().release(key(remittance.id()));
            return new Outcome.Duplicate(before.what() + " before");
        }
        return changed(remittance.payout());
    }

    private Outcome changed(Payout payout) {
        return parts.hold(
                payout,
                Reason.CHANGED_AFTER_POSTING,
                "John Lewis shows other figures for payout " + payout.name() + " than those that were posted.",
                Map.of("amount now", payout.amount().toString()),
                new Release.ByChange());
    }

    /// The lease guards no act by itself, since each posting has its own: it is given back whatever happened.
    private Outcome attempt(String payout, int attempt) {
        SettlementWork work = new SettlementWork(payout, parts);
        Outcome outcome;
        try {
            outcome = work.outcome();
        } catch (RemoteFailure failure) {
            outcome = failed(payout, failure);
        }
        if (outcome instanceof Outcome.Done done && work.isPosted()) {
            parts.records().ledger().settle(key(payout), attempt, done);
            return changedMeanwhile(payout).orElse(outcome);
        }
        parts.records().ledger().giveBack(key(payout), attempt);
        return outcome;
    }

    /// The postings were made as they were planned, whatever John Lewis has shown since.
    private Optional<Outcome> changedMeanwhile(String payout) {
        return parts.records()
                .remittances()
                .find(payout)
                .filter(Remittance::isChanged)
                .map(remittance -> changed(remittance.payout()));
    }

    private Outcome failed(String payout, RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.Throttled _, RemoteFailure.Unavailable _, RemoteFailure.Unknown _ ->
                Patience.deferred(failure, parts.now());
            case RemoteFailure.Unauthorised _ ->
                held(payout, Reason.NO_ACCESS, failure, String.valueOf(failure.getMessage()));
            case RemoteFailure.Malformed _ ->
                held(payout, Reason.MALFORMED, failure, String.valueOf(failure.getMessage()));
            case RemoteFailure.Refused refused ->
                held(
                        payout,
                        refused.system().equals(parts.books().name()) ? Reason.ERP_REFUSED : Reason.MARKETPLACE_REFUSED,
                        failure,
                        refused.words());
        };
    }

    private Outcome held(String payout, Reason reason, RemoteFailure failure, String words) {
        Payout shown = parts.records().remittances().find(payout).orElseThrow().payout();
        return parts.hold(
                shown,
                reason,
                "Payout " + shown.name() + " waits for " + failure.system() + ": " + words,
                Map.of("operation", String.valueOf(failure.getMessage())),
                Patience.lookAgain(parts.now()));
    }
}
