package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.PayOutState;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be so of payouts in the ledger once nothing moves any more.
final class LedgerVerdicts {

    private final World world;
    private final Statements statements;
    private final Treasury.Team finance;

    LedgerVerdicts(World world, Statements statements, Treasury.Team finance) {
        this.world = world;
        this.statements = statements;
        this.finance = finance;
    }

    List<Verdict> all() {
        return List.of(
                new Verdict(SettlementVerdicts.FINISHED, this::unfinished),
                new Verdict(SettlementVerdicts.ENTERED, this::wrong),
                new Verdict("whatever the ledger has of payouts belongs to one", this::stray));
    }

    /// Whoever finds fault with a payout posts none of it.
    private Optional<String> unfinished() {
        return statements.now().stream()
                .filter(statement -> hold(statement)
                        .filter(hold -> hold.reason() == Reason.REMITTANCE_DISAGREES)
                        .isPresent())
                .filter(statement -> !finance.byHand()
                        .containsAll(Entered.of(statement, ledger()).entries()))
                .map(statement -> "Some of cycle " + statement.cycle().voucher() + " stands, and it is held.")
                .findFirst();
    }

    private Optional<String> wrong() {
        return statements.now().stream()
                .flatMap(statement -> wrong(statement).stream())
                .findFirst();
    }

    private Optional<String> wrong(Statement statement) {
        Entered entered = Entered.of(statement, ledger());
        Optional<Reason> held = hold(statement).map(Hold::reason);
        Set<Optional<Reason>> right = right(statement, entered);
        return right.contains(held)
                ? Optional.empty()
                : Optional.of("Cycle %s (%s, %s, flaws %s) is held as %s and not as %s; ledger: %s; %s"
                        .formatted(
                                statement.cycle().voucher(),
                                statement.cycle().state(),
                                statement.cycle().toSeller(),
                                statement.flaws(),
                                held,
                                right,
                                entered.isEmpty() ? "nothing" : entered.differs(statement),
                                hold(statement).map(Hold::evidence).orElse(Map.of())));
    }

    private Optional<Hold> hold(Statement statement) {
        WorkKey key = new WorkKey(Kind.REMITTANCE, statement.id());
        return world.records.holds.all().stream()
                .filter(hold -> hold.key().equals(key))
                .findFirst();
    }

    /// For what it may be held; an empty reason where it need not be.
    private Set<Optional<Reason>> right(Statement statement, Entered entered) {
        boolean stands = entered.differs(statement).isEmpty();
        if (statement.isSound() && stands && !(entered.isEmpty() && isPaidByAnother(statement))) {
            return Set.of(Optional.empty());
        }
        if (wasRight(statement, entered)) {
            return Set.of(Optional.of(Reason.CHANGED_AFTER_POSTING));
        }
        if (!finance.byHand().containsAll(entered.entries())) {
            return partly(statement, entered);
        }
        return statement.isSound() && !isPaidByAnother(statement)
                ? untouched(statement)
                : Set.of(Optional.of(Reason.REMITTANCE_DISAGREES));
    }

    /// What two pay is paid by the earlier, or by the one that is in the ledger.
    private boolean isPaidByAnother(Statement statement) {
        List<Statement> all = statements.now();
        return all.stream()
                .filter(statement::paysAs)
                .anyMatch(other -> all.indexOf(other) < all.indexOf(statement)
                        || !Entered.of(other, ledger()).isEmpty());
    }

    /// The ledger has exactly what John Lewis showed before.
    private boolean wasRight(Statement statement, Entered entered) {
        return statements.ever(statement.id()).stream()
                .anyMatch(then -> then.isSound() && entered.differs(then).isEmpty());
    }

    private Set<Optional<Reason>> untouched(Statement statement) {
        boolean isDone = statement.cycle().state() == PayOutState.PAID
                || statement.cycle().toSeller().signum() == 0;
        if (isDone) {
            return closed();
        }
        return statement.cycle().state() == PayOutState.FAILED
                ? Set.of(Optional.of(Reason.PAYOUT_FAILED))
                : Set.of(Optional.empty());
    }

    private Set<Optional<Reason>> closed() {
        return finance.closed().stream().map(Optional::of).collect(Collectors.toSet());
    }

    /// Something of it stands: somebody entered some of it a second time by hand, or the ERP will not take the rest.
    private Set<Optional<Reason>> partly(Statement statement, Entered entered) {
        Set<Optional<Reason>> right = new HashSet<>(closed());
        boolean isDoubled = entered.entries().stream().anyMatch(finance.byHand()::contains)
                && entered.accounts().containsKey(Chart.CLEARING);
        if (isDoubled) {
            right.add(Optional.of(Reason.CLEARING_ADRIFT));
        }
        finance.refusals(statement, entered).forEach(reason -> right.add(Optional.of(reason)));
        return right;
    }

    private Optional<String> stray() {
        Set<Booked> known = statements.now().stream()
                .flatMap(statement -> Entered.of(statement, ledger()).entries().stream())
                .collect(Collectors.toSet());
        Set<String> accounts = new HashSet<>(Chart.ROLES.values());
        accounts.remove(Chart.VAT);
        return ledger().stream()
                .filter(entry -> accounts.contains(entry.debit()) || accounts.contains(entry.credit()))
                .filter(entry -> !known.contains(entry))
                .map(Booked::toString)
                .findFirst();
    }

    private List<Booked> ledger() {
        return finance.ledger();
    }
}
