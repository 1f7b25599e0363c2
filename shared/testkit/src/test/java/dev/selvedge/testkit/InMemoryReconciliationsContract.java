package dev.selvedge.testkit;

import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.testkit.contract.ReconciliationsContract;
import java.util.Optional;

class InMemoryReconciliationsContract extends ReconciliationsContract {

    private final InMemoryReconciliations reconciliations = new InMemoryReconciliations();

    @Override
    protected Reconciliations reconciliations() {
        return reconciliations;
    }

    @Override
    protected Optional<Found> found(String where) {
        return reconciliations.at(where).map(Found::of);
    }
}
