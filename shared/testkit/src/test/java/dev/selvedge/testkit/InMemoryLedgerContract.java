package dev.selvedge.testkit;

import dev.selvedge.core.port.Ledger;
import dev.selvedge.testkit.contract.LedgerContract;

class InMemoryLedgerContract extends LedgerContract {

    private final Ledger ledger = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
