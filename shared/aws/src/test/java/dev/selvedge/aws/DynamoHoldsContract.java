package dev.selvedge.aws;

import dev.selvedge.core.port.Holds;
import dev.selvedge.testkit.contract.HoldsContract;

class DynamoHoldsContract extends HoldsContract {

    private final Holds holds = new DynamoHolds(LocalAws.dynamo(), LocalAws.table("key"));

    @Override
    protected Holds holds() {
        return holds;
    }
}
