package dev.selvedge.local.simulation;

import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be so of payouts once nothing moves any more, by both partners' own books: each is in the ledger to the
/// penny, or held for a reason that is true, or not paid yet.
final class SettlementVerdicts {

    static final String FINISHED = "what was begun is finished as it was planned";
    static final String ENTERED = "every payout is in the ledger to the penny, or visibly held for what is true";

    private final World world;
    private final List<Verdict> ofTheLedger = new ArrayList<>();

    SettlementVerdicts(World world, Statements statements, Treasury.Team finance) {
        this.world = world;
        ofTheLedger.addAll(new LedgerVerdicts(world, statements, finance).all());
        ofTheLedger.addAll(finance.verdicts());
    }

    List<Verdict> all() {
        List<Verdict> all = new ArrayList<>(ofTheLedger);
        all.add(new Verdict("no payout is under way", this::underWay));
        all.add(new Verdict("no posting is in doubt but of a payout that is held", this::doubtful));
        return all;
    }

    private Optional<String> underWay() {
        int dead = world.messages.settlements.dead().size();
        Set<String> leased = world.records.ledger.leased().stream()
                .filter(key -> key.startsWith(Kind.REMITTANCE + "/") || key.startsWith(Kind.POSTING + "/"))
                .collect(Collectors.toSet());
        boolean rests = world.messages.settlements.isEmpty() && dead == 0 && leased.isEmpty();
        return rests ? Optional.empty() : Optional.of(dead + " dead, " + leased + " leased.");
    }

    private Optional<String> doubtful() {
        return world.records.ledger.doubtful().stream()
                .filter(key -> key.kind() == Kind.REMITTANCE || key.kind() == Kind.POSTING)
                .filter(key -> !world.records.isHeld(
                        new WorkKey(Kind.REMITTANCE, key.id().split("/", 2)[0])))
                .map(WorkKey::toString)
                .findFirst();
    }
}
