package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Settlement.Parts;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Settling.Plan;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Makes the postings of a plan, each once, for as long as its slice of time lasts.
///
/// A posting that the ERP refuses does not stop the others, unless so many are refused that something is wrong with all
/// of them. How far the run has come is written down now and then: what that misses, each posting's own claim knows.
final class PostingRun {

    private static final int WRITTEN_EVERY = 25;

    private final Payout payout;
    private final Parts parts;
    private final Consumer<Plan> keep;
    private final List<Posting> postings;
    private final PostingTerms terms;
    private final SettlementTerms decided;
    private final Map<Integer, String> stuck;
    private final Instant end;
    private final int size;
    private final Plan before;
    private int done;
    private int refused;

    /// @param keep writes down how far it has come
    PostingRun(Payout payout, Plan plan, Parts parts, Consumer<Plan> keep) {
        this.payout = payout;
        this.parts = parts;
        this.keep = keep;
        this.before = plan;
        this.postings = parts.records().remittances().plan(payout.id());
        this.decided = new SettlementTerms(payout, parts);
        this.terms = decided.on(plan.name(), day(plan));
        this.stuck = new TreeMap<>(plan.stuck());
        this.done = plan.done();
        this.size = plan.size();
        this.end = parts.now().plus(parts.policy().slice());
    }

    /// The day of the plan, unless its period was closed since and finance wants a later one for the rest.
    private LocalDate day(Plan plan) {
        LocalDate wanted = decided.day();
        return wanted.isAfter(plan.on()) ? wanted : plan.on();
    }

    List<Posting> postings() {
        return postings;
    }

    /// Lets an ERP that works in batches book them as a whole, as things are mapped by now.
    ///
    /// @return what it waits for; empty if all of it is booked
    Optional<Outcome> conclude() {
        return postings.isEmpty() ? Optional.empty() : decided.missing(postings).or(this::awaited);
    }

    private Optional<Outcome> awaited() {
        return parts.books()
                .conclude(postings, terms)
                .map(until ->
                        new Outcome.Deferred(until, "posted; " + parts.books().name() + " books it later"));
    }

    /// What the postings are made by, from the first day on.
    PostingTerms terms() {
        return decided.on(before.name(), before.on());
    }

    /// What stopped it; empty if all of it is made.
    Optional<Outcome> run() {
        Optional<Outcome> held =
                before.isDone() ? Optional.empty() : decided.missing(postings).or(() -> decided.locked(terms.on()));
        if (held.isPresent()) {
            return held;
        }
        try {
            Optional<Outcome> stopped = again().or(this::on);
            write();
            return stopped.or(this::unfinished);
        } catch (RemoteFailure failure) {
            write();
            throw failure;
        }
    }

    /// What was refused before comes first: somebody may have mended it.
    private Optional<Outcome> again() {
        for (int at : List.copyOf(stuck.keySet())) {
            if (isOver()) {
                break;
            }
            Optional<Outcome> stopped = make(at);
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> on() {
        while (done < size && !isOver()) {
            Optional<Outcome> stopped = make(done);
            if (stopped.isPresent()) {
                return stopped;
            }
            done++;
            if (done % WRITTEN_EVERY == 0) {
                write();
            }
        }
        return Optional.empty();
    }

    private boolean isOver() {
        return refused >= parts.policy().refusals() || !parts.now().isBefore(end);
    }

    private Optional<Outcome> unfinished() {
        if (refused >= parts.policy().refusals() || (done == size && !stuck.isEmpty())) {
            return Optional.of(new SettlementHolds(parts).refused(payout, postings, terms, stuck, size - done));
        }
        return done < size || !stuck.isEmpty()
                ? Optional.of(new Outcome.Deferred(parts.now(), "posted " + done + " of " + size))
                : Optional.empty();
    }

    private void write() {
        keep.accept(new Plan(before.name(), before.on(), size, done, stuck));
    }

    private Optional<Outcome> make(int at) {
        Posting posting = postings.get(at);
        WorkKey key = new WorkKey(WorkKey.Kind.POSTING, payout.id() + "/" + posting.id());
        Claim claim =
                parts.records().ledger().claim(key, parts.now(), parts.policy().lease());
        return switch (claim) {
            case Claim.Settled _ -> made(at);
            case Claim.Leased(Instant until) -> Optional.of(new Outcome.Deferred(until, "another worker is at it"));
            case Claim.Granted(int attempt) -> make(at, posting, new Lease(key, attempt, Optional.empty()));
            case Claim.InDoubt(int attempt, Instant quietSince) ->
                look(at, posting, new Lease(key, attempt, Optional.of(quietSince)), quietSince);
        };
    }

    /// Somebody may have made it: before the ERP's lists show that, nobody can tell.
    private Optional<Outcome> look(int at, Posting posting, Lease lease, Instant quietSince) {
        Instant shown = quietSince.plus(parts.policy().listsLag());
        if (parts.now().isBefore(shown)) {
            parts.records().ledger().leave(lease.key(), lease.attempt(), quietSince);
            return Optional.of(new Outcome.Deferred(shown, "the ERP's lists may not show yet what was posted"));
        }
        return make(at, posting, lease);
    }

    private Optional<Outcome> made(int at) {
        stuck.remove(at);
        return Optional.empty();
    }

    private Optional<Outcome> make(int at, Posting posting, Lease lease) {
        Ledger ledger = parts.records().ledger();
        try {
            String reference = parts.books().post(posting, terms, lease.doubt().isPresent());
            ledger.settle(lease.key(), lease.attempt(), Outcome.Done.of("posted as " + reference));
            return made(at);
        } catch (RemoteFailure.Refused refusal) {
            ledger.leave(lease.key(), lease.attempt(), parts.now());
            stuck.put(at, refusal.words());
            refused++;
            return Optional.empty();
        } catch (RemoteFailure failure) {
            lease.leave(ledger, failure, parts.now());
            throw failure;
        }
    }
}
