package dev.selvedge.core.flow;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Remittances;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Where finance says how payouts are booked, and sees how far each has come.
public final class SettlementDesk {

    private static final WorkKey TERMS = new WorkKey(WorkKey.Kind.REMITTANCE, "terms");

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Decisions decisions;
    private final Remittances remittances;
    private final Outbox outbox;
    private final CaseFile file;
    private final InstantSource clock;

    public SettlementDesk(Settlement.Records records, InstantSource clock) {
        this.ledger = records.ledger();
        this.clock = clock;
        this.remittances = records.remittances();
        this.outbox = records.outbox();
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.decisions = new Decisions(records.mappings(), file);
    }

    /// Every payout, the newest first.
    public List<Remittance> payouts() {
        List<Remittance> payouts = new ArrayList<>();
        remittances.forEach(payouts::add);
        payouts.sort(Comparator.comparing((Remittance one) -> one.payout().createdAt())
                .reversed());
        return payouts;
    }

    /// What is mapped, by what it is for.
    ///
    /// @param kind accounts, purchase tax rules, or days
    public Map<String, String> terms(Kind kind) {
        return decisions.all(kind);
    }

    /// Maps accounts, tax rules or days, all or none; an empty one takes what there was away.
    ///
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(Kind kind, Map<String, String> terms) {
        decisions.take(kind, terms, TERMS, kind.name());
    }

    /// Has payouts looked at again now.
    ///
    /// @throws IllegalArgumentException if one of them was never seen
    public void lookAgain(List<String> payouts) {
        payouts.forEach(this::seen);
        outbox.send(payouts.stream().map(Message.OfRemittance::new).toList());
    }

    /// Takes a payout as entered by hand: it is never posted any more, and nothing holds it.
    ///
    /// @param reason for whoever asks later
    /// @throws IllegalArgumentException if it was never seen, or stands in the ledger already
    /// @throws IllegalStateException if a worker is at it
    public void enteredByHand(String payout, String reason) {
        Remittance remittance = seen(payout);
        WorkKey key = Settlement.key(payout);
        Claim claim = ledger.claim(key, clock.instant(), MOMENT);
        switch (claim) {
            case Claim.Granted(int attempt) -> enter(remittance, attempt, reason);
            case Claim.InDoubt(int attempt, Instant _) -> enter(remittance, attempt, reason);
            case Claim.Leased(Instant until) ->
                throw new IllegalStateException(
                        "a worker is at payout " + remittance.payout().name() + " until " + until + ": try again then");
            case Claim.Settled(Outcome.Done before) ->
                throw new IllegalArgumentException(
                        "payout " + remittance.payout().name() + " is settled: " + before.what());
        }
    }

    private void enter(Remittance remittance, int attempt, String reason) {
        WorkKey key = Settlement.key(remittance.id());
        Settling before = remittance
                .settling()
                .orElseGet(() -> Settling.fresh(
                        Settling.Standing.READING, remittance.payout().mark()));
        remittances.settling(remittance.id(), before.byHand(remittance.payout()));
        ledger.settle(key, attempt, Outcome.Done.of("entered by hand"));
        file.release(key);
        file.note(key, "entered by hand", Map.of("reason", reason));
    }

    private Remittance seen(String payout) {
        return remittances
                .find(payout)
                .orElseThrow(() -> new IllegalArgumentException("John Lewis has shown no payout '" + payout + "'"));
    }

    /// How far a payout has come, in a word.
    public static String standing(Remittance remittance) {
        return remittance.settling().map(Settling::standing).map(Enum::name).orElse("SEEN");
    }
}
