package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.local.simulation.Statement.Flaw;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must be so of payouts after every step, by both partners' own books.
final class SettlementInvariants {

    private final World world;
    private final Auditor auditor;
    private final Confidential confidential;
    private final Map<String, Reconciliation> read = new HashMap<>();

    SettlementInvariants(World world, Auditor auditor, Confidential confidential) {
        this.world = world;
        this.auditor = auditor;
        this.confidential = confidential;
    }

    List<Invariant> all() {
        List<Invariant> all = new ArrayList<>();
        all.add(new Invariant(Auditor.ONCE, () -> {
            auditor.look();
            return auditor.broken(Auditor.ONCE);
        }));
        for (Flaw flaw : Flaw.values()) {
            all.add(new Invariant(flaw.rule(), () -> auditor.broken(flaw.rule())));
        }
        all.add(new Invariant(Auditor.PAID, () -> auditor.broken(Auditor.PAID)));
        all.add(new Invariant(Auditor.ORDERS, () -> auditor.broken(Auditor.ORDERS)));
        all.add(new Invariant("nobody reads of a customer", this::leaked));
        return all;
    }

    private Optional<String> leaked() {
        for (Remittance remittance : world.records.remittances.all()) {
            world.records.reconciliations.of(remittance.id()).ifPresent(this::read);
        }
        return confidential.leaked();
    }

    private void read(Reconciliation reconciliation) {
        if (!reconciliation.equals(read.put(reconciliation.payout().id(), reconciliation))) {
            confidential.read(reconciliation.toString());
        }
    }
}
