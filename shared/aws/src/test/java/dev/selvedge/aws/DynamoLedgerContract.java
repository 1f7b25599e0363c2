package dev.selvedge.aws;

import dev.selvedge.core.port.Ledger;
import dev.selvedge.testkit.contract.LedgerContract;

class DynamoLedgerContract extends LedgerContract {

    private final Ledger ledger = new DynamoLedger(LocalAws.dynamo(), LocalAws.table("key"));

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
