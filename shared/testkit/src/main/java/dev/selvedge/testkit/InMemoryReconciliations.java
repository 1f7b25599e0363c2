package dev.selvedge.testkit;

import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.port.Reconciliations;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reconciliations that are gone when the process ends.
public final class InMemoryReconciliations implements Reconciliations {

    private final Map<String, Reconciliation> byPayout = new ConcurrentHashMap<>();

    @Override
    public String keep(Reconciliation reconciliation) {
        byPayout.put(reconciliation.payout().id(), reconciliation);
        return where(reconciliation);
    }

    /// The reconciliation that people find there.
    public Optional<Reconciliation> at(String where) {
        return byPayout.values().stream()
                .filter(one -> where(one).equals(where))
                .findFirst();
    }

    /// The reconciliation that was last kept of a payout.
    public Optional<Reconciliation> of(String payout) {
        return Optional.ofNullable(byPayout.get(payout));
    }

    private static String where(Reconciliation reconciliation) {
        return "reconciliations/" + reconciliation.payout().name();
    }
}
