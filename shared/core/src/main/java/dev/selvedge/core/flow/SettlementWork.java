package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Settlement.Parts;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.Settling.Plan;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// One payout under a lease: reads it, compares it, and posts it if it adds up and is paid.
final class SettlementWork {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Parts parts;
    private final RemittanceReading reading;
    private final SettlementHolds holds;
    private Remittance remittance;
    private Settling settling;

    SettlementWork(String payout, Parts parts) {
        this.parts = parts;
        this.remittance = parts.records().remittances().find(payout).orElseThrow();
        this.settling = remittance.settling().orElseGet(() -> fresh(Standing.READING));
        this.reading = new RemittanceReading(parts);
        this.holds = new SettlementHolds(parts);
    }

    boolean isPosted() {
        return remittance.isPosted();
    }

    Outcome outcome() {
        if (settling.standing() == Standing.BY_HAND) {
            parts.file().release(Settlement.key(remittance.id()));
            return Outcome.Done.of("entered by hand");
        }
        if (settling.plan().isPresent()) {
            return post();
        }
        List<Remittance> earlier = earlier();
        if (!earlier.stream().allMatch(Remittance::isChecked)) {
            return new Outcome.Deferred(parts.now().plus(SOON), "an earlier payout is compared first");
        }
        if (!settling.mark().equals(remittance.payout().mark())) {
            reading.forget(remittance.id(), settling);
            keep(fresh(Standing.READING));
        }
        read();
        return compared(facts(earlier));
    }

    /// What two payouts pay is paid by the earlier one: it must be known first what that pays. A later one that is in
    /// the ledger comes first as well: it went ahead while this one could not be read.
    private List<Remittance> earlier() {
        List<Remittance> earlier = new ArrayList<>();
        parts.records().remittances().forEach(other -> {
            if (other.payout().isBefore(remittance.payout()) || isAhead(other)) {
                earlier.add(other);
            }
        });
        return earlier;
    }

    private boolean isAhead(Remittance other) {
        return !other.id().equals(remittance.id())
                && (other.isPosted() || other.settling().flatMap(Settling::plan).isPresent());
    }

    private void read() {
        try {
            reading.read(remittance.payout(), settling, this::keep);
        } catch (RemoteFailure.Malformed | RemoteFailure.Refused | RemoteFailure.Unauthorised lasting) {
            keep(settling.with(Standing.HELD));
            throw lasting;
        }
    }

    private RemittanceFacts facts(List<Remittance> earlier) {
        RemittanceFacts facts = reading.facts(remittance, settling, earlier);
        parts.records().orders().paid(remittance.id(), facts.paid());
        keep(settling.withOthers(facts.others()));
        return facts;
    }

    private Outcome compared(RemittanceFacts facts) {
        Reconciler reconciler = new Reconciler(facts, parts.policy(), parts.now());
        Reconciliation compared = reconciler.compared(Standing.HELD);
        if (!compared.blocking().isEmpty()) {
            Settling held = settling.with(Standing.HELD);
            keep(RemittanceReading.isAtFault(compared) ? held.toBeReadAnew() : held);
            return holds.disagrees(compared, report(compared));
        }
        return adding(facts, reconciler);
    }

    /// It adds up. Whether it is posted depends on whether it is paid, and on what finance has mapped.
    private Outcome adding(RemittanceFacts facts, Reconciler reconciler) {
        Payout payout = remittance.payout();
        if (payout.state() == Payout.State.FAILED && !payout.isDone()) {
            keep(settling.with(Standing.HELD));
            return holds.failed(payout, report(reconciler.compared(Standing.HELD)));
        }
        if (!payout.isDone()) {
            keep(settling.with(Standing.AWAITED));
            report(reconciler.compared(Standing.AWAITED));
            parts.file().release(Settlement.key(payout.id()));
            return Outcome.Done.of("adds up, not paid yet");
        }
        return plan(facts, reconciler);
    }

    private Outcome plan(RemittanceFacts facts, Reconciler reconciler) {
        List<Posting> postings = new PostingPlan(facts).postings();
        SettlementTerms terms = new SettlementTerms(remittance.payout(), parts);
        Optional<Outcome> missing =
                postings.isEmpty() ? Optional.empty() : terms.missing(postings).or(() -> terms.locked(terms.day()));
        if (missing.isPresent()) {
            keep(settling.with(Standing.HELD));
            report(reconciler.compared(Standing.HELD));
            return missing.get();
        }
        parts.records().remittances().plan(remittance.id(), postings);
        keep(settling.with(new Plan(remittance.payout().name(), terms.day(), postings.size(), 0, Map.of())));
        return post();
    }

    private Outcome post() {
        PostingRun run = new PostingRun(
                remittance.payout(), settling.plan().orElseThrow(), parts, now -> keep(settling.with(now)));
        Optional<Outcome> stopped = run.run().or(run::conclude);
        if (stopped.isPresent()) {
            return stopped(stopped.get(), run, Optional.empty());
        }
        ClearingCheck clearing = new ClearingCheck(remittance.payout(), run, parts);
        return clearing.isEven() ? posted(run, clearing) : stopped(clearing.held(), run, Optional.of(clearing.left()));
    }

    /// Finance sees what is made and what is not.
    private Outcome stopped(Outcome stopped, PostingRun run, Optional<Money> left) {
        if (stopped instanceof Outcome.Held) {
            report(run, left);
        }
        return stopped;
    }

    private Outcome posted(PostingRun run, ClearingCheck clearing) {
        keep(settling.with(Standing.POSTED));
        String page = report(run, Optional.of(clearing.left()));
        parts.file().release(Settlement.key(remittance.id()));
        parts.file().note(Settlement.key(remittance.id()), "posted", Map.of("reconciliation", page));
        return Outcome.Done.of("posted");
    }

    private String report(PostingRun run, Optional<Money> clearing) {
        RemittanceFacts facts = reading.facts(remittance, settling, earlier());
        return report(new Reconciler(facts, parts.policy(), parts.now())
                .posted(settling.standing(), run.postings(), settling.plan().orElseThrow(), clearing));
    }

    private String report(Reconciliation reconciliation) {
        return parts.records().reconciliations().keep(reconciliation);
    }

    private Settling fresh(Standing standing) {
        return Settling.fresh(standing, remittance.payout().mark());
    }

    private void keep(Settling now) {
        settling = now;
        remittance = new Remittance(remittance.payout(), remittance.documents(), Optional.of(now));
        parts.records().remittances().settling(remittance.id(), now);
    }
}
