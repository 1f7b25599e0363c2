package dev.selvedge.runtime;

import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.port.Reconciliations;

/// Counts what John Lewis has fined the supplier, as `PenaltyPence`: with its tax, above zero where it was taken.
///
/// A payout is compared many times and posted once: its penalties are counted when all of it is in the ledger. One that
/// finance enters by hand is not counted.
final class CountedPenalties implements Reconciliations {

    private final Reconciliations reconciliations;
    private final Metrics metrics;

    CountedPenalties(Reconciliations reconciliations, Metrics metrics) {
        this.reconciliations = reconciliations;
        this.metrics = metrics;
    }

    @Override
    public String keep(Reconciliation reconciliation) {
        String page = reconciliations.keep(reconciliation);
        if (reconciliation.progress().standing() == Standing.POSTED) {
            metrics.count("PenaltyPence", pence(reconciliation));
        }
        return page;
    }

    private static long pence(Reconciliation reconciliation) {
        return -reconciliation.earnings().penalties().getAmountMinorLong();
    }
}
