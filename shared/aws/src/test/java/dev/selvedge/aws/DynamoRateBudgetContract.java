package dev.selvedge.aws;

import dev.selvedge.core.port.RateBudget;
import dev.selvedge.testkit.contract.RateBudgetContract;

class DynamoRateBudgetContract extends RateBudgetContract {

    private final RateBudget budget = new DynamoRateBudget(LocalAws.dynamo(), LocalAws.table("name"));

    @Override
    protected RateBudget budget() {
        return budget;
    }
}
